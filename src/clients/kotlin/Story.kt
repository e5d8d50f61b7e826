import java.time.OffsetDateTime
import java.util.UUID
import okhttp3.OkHttpClient
import press.masthead.client.apis.ArticlesApi
import press.masthead.client.apis.CampaignsApi
import press.masthead.client.apis.DeskArticlesApi
import press.masthead.client.apis.DeskCampaignsApi
import press.masthead.client.apis.DeskContributionsApi
import press.masthead.client.apis.DeskKeysApi
import press.masthead.client.apis.NewslettersApi
import press.masthead.client.apis.PlacementsApi
import press.masthead.client.apis.SyncApi
import press.masthead.client.infrastructure.ClientError
import press.masthead.client.infrastructure.ClientException
import press.masthead.client.infrastructure.Serializer
import press.masthead.client.models.ArticleDraft
import press.masthead.client.models.ArticlePatch
import press.masthead.client.models.CallToActionDraft
import press.masthead.client.models.CampaignContentDraft
import press.masthead.client.models.CampaignDraft
import press.masthead.client.models.CampaignKind
import press.masthead.client.models.CampaignPlacementDraft
import press.masthead.client.models.CampaignState
import press.masthead.client.models.ContributionBatchDraft
import press.masthead.client.models.ContributionDraft
import press.masthead.client.models.ContributionKind
import press.masthead.client.models.GoalDraft
import press.masthead.client.models.GoalType
import press.masthead.client.models.KeyDraft
import press.masthead.client.models.ParagraphBlock
import press.masthead.client.models.ParagraphBlockDraft
import press.masthead.client.models.PayerDraft
import press.masthead.client.models.PlacementSlot
import press.masthead.client.models.Problem
import press.masthead.client.models.ProblemCode
import press.masthead.client.models.Scope
import press.masthead.client.models.SignUpDraft
import press.masthead.client.models.SpanDraft
import press.masthead.client.models.SyncUpsert

private const val TEXT = "The night ferry sails again from March."

/** Goes through a day of a newsroom with the generated client, one step after the other. */
class Story(private val base: String, adminKey: String) {

    private var desk = with(adminKey)
    private lateinit var ferry: UUID
    private lateinit var friends: UUID
    private lateinit var slug: String

    fun tell() {
        takeAKey()
        write()
        publish()
        listPageByPage()
        askAgainForNothing()
        change()
        signUp()
        askToJoin()
        showIt()
        join()
        sync()
        getItWrong()
        println("Kotlin: the story is told")
    }

    private fun with(key: String) = OkHttpClient.Builder()
        .addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", "Bearer $key").build()) }
        .build()

    private fun takeAKey() {
        val draft = KeyDraft(
            name = "kotlin client ${UUID.randomUUID()}",
            scopes = listOf(Scope.ARTICLES_WRITE, Scope.ARTICLES_PUBLISH, Scope.CAMPAIGNS_WRITE, Scope.CONTRIBUTIONS_WRITE),
        )
        desk = with(DeskKeysApi(base, desk).createKey(draft).key)
    }

    private fun write() {
        val draft = ArticleDraft(
            language = "en",
            headline = "Night ferry returns, by Kotlin",
            kicker = "Ferries",
            body = listOf(ParagraphBlockDraft(spans = listOf(SpanDraft(text = TEXT)))),
        )
        ferry = DeskArticlesApi(base, desk).createArticle(draft, idempotencyKey = UUID.randomUUID().toString()).id
    }

    private fun publish() {
        DeskArticlesApi(base, desk).publishArticle(ferry, ifMatch = "\"1\"")
        val paragraph = ArticlesApi(base).getArticle(ferry).body!!.first() as ParagraphBlock
        require(paragraph.text == TEXT) { "readers have what was written" }
    }

    private fun listPageByPage() {
        val articles = ArticlesApi(base)
        var page = articles.listArticles(language = "en", limit = 2)
        require(page.items.first().id == ferry) { "the newest comes first" }
        var pages = 1
        while (page.next != null) {
            page = articles.listArticles(language = "en", limit = 2, cursor = cursor(page.next!!))
            pages++
        }
        require(pages > 2) { "there are several pages" }
    }

    private fun askAgainForNothing() {
        val articles = ArticlesApi(base)
        val etag = articles.getArticleWithHttpInfo(ferry, null, null, null, null, null).headers["etag"]!!.single()
        val again = articles.getArticleWithHttpInfo(ferry, null, null, null, etag, null)
        require(again.statusCode == 304) { "nothing has changed" }
    }

    private fun change() {
        val articles = DeskArticlesApi(base, desk)
        val etag = articles.getDeskArticleWithHttpInfo(ferry).headers["etag"]!!.single()
        val changed = articles.updateArticle(ferry, etag, ArticlePatch(standfirst = "Twice a week."), "Checked")
        require(changed.standfirst == "Twice a week.") { "what is sent is saved" }
        require(changed.kicker == "Ferries") { "what is left out stays" }
    }

    private fun signUp() {
        val newsletters = NewslettersApi(base)
        val wording = newsletters.getNewsletterBySlug("harbour-morning").consentVersion
        val answer = newsletters.signUp("harbour-morning", SignUpDraft(email = address(), consentVersion = wording))
        require(answer.title.isNotEmpty()) { "readers are told what comes next" }
        val wrong = refused { newsletters.signUp("harbour-morning", SignUpDraft("no address", consentVersion = wording)) }
        require(wrong.errors!!.single().pointer == "/email") { "and that an address is none" }
    }

    private fun askToJoin() {
        val campaigns = DeskCampaignsApi(base, desk)
        val draft = CampaignDraft(
            name = "By Kotlin ${UUID.randomUUID()}",
            kind = CampaignKind.MEMBERSHIP,
            contents = listOf(
                CampaignContentDraft(slot = PlacementSlot.SIDEBAR, language = "en", headline = "The ferry needs friends"),
            ),
            callsToAction = listOf(
                CallToActionDraft("join", mapOf("en" to "Become a member"), "https://courier.example.org/join"),
            ),
            goal = GoalDraft(type = GoalType.NEW_MEMBERS, target = 2),
            placements = listOf(CampaignPlacementDraft(slot = PlacementSlot.SIDEBAR)),
        )
        friends = campaigns.createCampaign(draft).id
        campaigns.submitCampaign(friends, ifMatch = "\"1\"")
        campaigns.approveCampaign(friends, ifMatch = "\"2\"")
        val started = campaigns.startCampaign(friends, ifMatch = "\"3\"")
        require(started.state == CampaignState.LIVE) { "it is live" }
        slug = started.slug!!
    }

    private fun showIt() {
        val sidebar = PlacementsApi(base).getPlacements(listOf(PlacementSlot.SIDEBAR), language = "en").slots.single()
        val shown = sidebar.candidates.single { it.id == friends }
        require(shown.variants.first().content!!.headline == "The ferry needs friends") { "readers can be asked" }
    }

    private fun join() {
        val joined = ContributionDraft(
            kind = ContributionKind.MEMBER_JOINED,
            source = "kotlin",
            sourceEventId = UUID.randomUUID().toString(),
            at = OffsetDateTime.now(),
            campaignId = friends,
            payer = PayerDraft(email = address()),
        )
        val report = DeskContributionsApi(base, desk).recordContributions(ContributionBatchDraft(listOf(joined)))
        require(report.recorded == 1) { "it is in the ledger" }
        val campaigns = CampaignsApi(base)
        val counted = generateSequence { Thread.sleep(200).let { campaigns.getCampaignProgress(slug).percent } }.take(50)
        require(counted.any { it == 50L }) { "one of two has joined" }
    }

    private fun address() = "${UUID.randomUUID()}@example.org"

    private fun sync() {
        val api = SyncApi(base)
        var page = api.sync(limit = 10)
        var found = false
        while (true) {
            found = found || page.changes.any { it is SyncUpsert && it.id == ferry }
            if (page.upToDate) break
            page = api.sync(cursor = page.cursor, limit = null)
        }
        require(found) { "the copy has the article" }
    }

    private fun getItWrong() {
        val articles = DeskArticlesApi(base, desk)
        val invalid = refused { articles.createArticle(ArticleDraft(language = "english?", headline = "No")) }
        require(invalid.code == ProblemCode.VALIDATION_FAILED) { "what is not valid is told so" }
        require(invalid.errors!!.single().pointer == "/language") { "and where it is" }
        val stale = refused { articles.publishArticle(ferry, ifMatch = "\"1\"") }
        require(stale.code == ProblemCode.PRECONDITION_FAILED) { "nobody's work is lost" }
        require(stale.current!!.etag == "\"3\"") { "the present version is told" }
    }

    private fun refused(call: () -> Any): Problem = try {
        throw AssertionError("not refused, but ${call()}")
    } catch (e: ClientException) {
        val body = (e.response as ClientError<*>).body as String
        Serializer.jacksonObjectMapper.readValue(body, Problem::class.java)
    }

    /** The one in the address of the next page. */
    private fun cursor(next: String) = next.substringAfter("cursor=").substringBefore("&")

    companion object {
        @JvmStatic
        fun main(arguments: Array<String>) = Story(System.getenv("BASE"), System.getenv("KEY")).tell()
    }
}
