package masthead;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** Which rooms there are, which may use which, and what holds in all of them. */
@AnalyzeClasses(packages = "masthead", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule UPPER_ROOMS_USE_LOWER_ONES_AND_NEVER_THE_REVERSE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy("masthead")
            .layer("demo")
            .definedBy("masthead.demo..")
            .layer("collection")
            .definedBy("masthead.collection..")
            .layer("search")
            .definedBy("masthead.search..")
            .layer("feed")
            .definedBy("masthead.feed..")
            .layer("sync")
            .definedBy("masthead.sync..")
            .layer("webhook")
            .definedBy("masthead.webhook..")
            .layer("newsletter")
            .definedBy("masthead.newsletter..")
            .layer("membership")
            .definedBy("masthead.membership..")
            .layer("campaign")
            .definedBy("masthead.campaign..")
            .layer("contribution")
            .definedBy("masthead.contribution..")
            .layer("mail")
            .definedBy("masthead.mail..")
            .layer("article")
            .definedBy("masthead.article..")
            .layer("taxonomy")
            .definedBy("masthead.taxonomy..")
            .layer("site")
            .definedBy("masthead.site..")
            .layer("media")
            .definedBy("masthead.media..")
            .layer("body")
            .definedBy("masthead.body..")
            .layer("desk")
            .definedBy("masthead.desk..")
            .layer("access")
            .definedBy("masthead.access..")
            .layer("publication")
            .definedBy("masthead.publication..")
            .layer("outbox")
            .definedBy("masthead.outbox..")
            .layer("platform")
            .definedBy("masthead.platform..")
            .withOptionalLayers(true)
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("collection")
            .mayOnlyBeAccessedByLayers("demo", "feed", "newsletter")
            .whereLayer("search")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("feed")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sync")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("webhook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("newsletter")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("membership")
            .mayOnlyBeAccessedByLayers("demo", "newsletter")
            .whereLayer("campaign")
            .mayOnlyBeAccessedByLayers("demo", "newsletter")
            .whereLayer("contribution")
            .mayOnlyBeAccessedByLayers("demo", "membership", "campaign")
            .whereLayer("mail")
            .mayOnlyBeAccessedByLayers("demo", "newsletter", "membership", "contribution")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers("demo", "feed", "collection", "search", "newsletter")
            .whereLayer("taxonomy")
            .mayOnlyBeAccessedByLayers("demo", "feed", "collection", "search", "article", "newsletter")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers(
                    "demo", "feed", "article", "taxonomy", "newsletter", "membership", "campaign", "mail")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("demo", "article", "taxonomy", "site", "newsletter", "campaign")
            .whereLayer("body")
            .mayOnlyBeAccessedByLayers("demo", "feed", "article", "newsletter", "campaign")
            .whereLayer("desk")
            .mayOnlyBeAccessedByLayers(
                    "demo",
                    "collection",
                    "webhook",
                    "article",
                    "taxonomy",
                    "media",
                    "site",
                    "newsletter",
                    "membership",
                    "campaign",
                    "contribution",
                    "mail")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "demo",
                    "webhook",
                    "article",
                    "desk",
                    "publication",
                    "newsletter",
                    "membership",
                    "campaign",
                    "contribution",
                    "mail")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers(
                    "webhook", "article", "newsletter", "membership", "campaign", "contribution", "mail")
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers(
                    "demo",
                    "feed",
                    "sync",
                    "webhook",
                    "collection",
                    "search",
                    "article",
                    "taxonomy",
                    "media",
                    "site",
                    "body",
                    "newsletter",
                    "membership",
                    "campaign",
                    "desk");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("masthead.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DELIVERY_NEVER_READS_THE_WRITE_MODEL = noClasses()
            .that()
            .resideInAnyPackage("..delivery..", "masthead.publication..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule ENTITIES_NEVER_LEAVE_THEIR_ROOM =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule ENTITIES_KEEP_THEIR_STATE_TO_THEMSELVES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .notBePrivate();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK_AND_IDS_FROM_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("masthead.platform.persistence..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule HTTP_STAYS_IN_RESOURCES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Document")
            .or()
            .haveSimpleNameEndingWith("Draft")
            .or()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.core.."));

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PUBLIC_OR_THE_FRAMEWORK_HIDES_THEM =
            noMethods().that().areMetaAnnotatedWith(HttpMethod.class).should().notBePublic();

    @ArchTest
    static final ArchRule ADDRESSES_ARE_DELIVERY_S_OR_THE_DESK_S = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("live under /v1/") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    String path = resource.getAnnotationOfType(Path.class).value();
                    if (!path.startsWith("/v1/")) {
                        events.add(SimpleConditionEvent.violated(resource, resource.getName() + " is at " + path));
                    }
                }
            });

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS_FOR = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO|Abstract[A-Z].*)$");

    @ArchTest
    static final ArchRule NULL_IS_SAID_ALOUD = classes()
            .should(new ArchCondition<>("live in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
                    }
                }
            });
}
