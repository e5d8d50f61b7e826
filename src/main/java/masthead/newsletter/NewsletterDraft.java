package masthead.newsletter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.desk.Slugs;
import masthead.mail.EmailAddress;
import masthead.mail.MailAddress;
import masthead.mail.OneLine;
import masthead.mail.Sender;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a newsletter. */
@Schema(name = "NewsletterDraft", description = "What may be written of a newsletter.")
public record NewsletterDraft(
        @NotBlank @OneLine @Size(max = 120) @Schema(examples = "The Harbour Morning")
        String name,

        @Schema(description = "Its address; unique, and made of the name when left out.", examples = "harbour-morning")
        @Slug
        @Nullable String slug,

        @NotNull @LanguageTag
        @Schema(description = "What it is written in (BCP 47); its pages and mails too.", examples = "en")
        String language,

        @Schema(description = "A sentence or two for readers.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = "How often it comes, in words for readers.", examples = "Every weekday at seven")
        @NotBlankIfGiven
        @Size(max = 120) @Nullable String cadence,

        @Schema(description = "Whose newsletter it is, where it is one person's or one desk's.") @Nullable UUID authorId,

        @Schema(description = "The id of a picture.") @Nullable UUID pictureId,

        @Schema(
                description = "Whom its mails are from; the publisher, as the settings have it, when left out.",
                examples = "Olena Marchuk, The Harbour Courier")
        @NotBlankIfGiven
        @OneLine
        @Size(max = 120) @Nullable String senderName,

        @Schema(
                description = "The address that its mails are from; needed with a name.",
                examples = "olena@courier.example.org")
        @MailAddress
        @Nullable String senderAddress,

        @Schema(description = "Where answers go, if not to the sender.", examples = "letters@courier.example.org")
        @MailAddress
        @Nullable String replyTo,

        @Schema(description = "What its editions look like, by name; `standard` when left out.", examples = "standard")
        @Size(min = 1, max = 40) @Pattern(regexp = Slugs.PATTERN, message = "must be lower case letters and digits in words joined by hyphens") String template,

        @Schema(description = "When a sign-up counts; `double` when left out.")
        OptIn optIn,

        @Schema(description = "Whom of its subscribers editions go to; `everyone` when left out.")
        Audience audience,

        @Schema(description = "When editions usually go out.") @Valid @Nullable UsualTime schedule,

        @Schema(description = "The wording that readers agree to when they sign up; none is asked for when left out.")
        @Nullable UUID consentWordingId,

        @Schema(
                description = "What stands in the empty field for the address.",
                examples = "Enter your e-mail to subscribe")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String emailPlaceholder,

        @Schema(description = "What is said of a wrong address.", examples = "Please enter a correct e-mail address")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String wrongAddress,

        @Schema(description = "What is said of fields that must be filled in.", examples = "* indicates required")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String requiredField,

        @Schema(description = "What the button says.", examples = "Subscribe")
        @NotBlankIfGiven
        @Size(max = 60) @Nullable String signUpButton,

        @Schema(description = "What is said first of a sign-up that was taken.", examples = "Thank you for signing up")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String successTitle,

        @Schema(description = "What is said then.", examples = "We have sent you an e-mail: please confirm it.")
        @NotBlankIfGiven
        @Size(max = 1000) @Nullable String successText,

        @Schema(description = "What the mail says that welcomes a new subscriber, in paragraphs.")
        @NotBlankIfGiven
        @Size(max = 4000) @Nullable String welcomeText,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid NewsletterTexts> localized)
        implements Draft {

    private static final String USUAL_TEMPLATE = "standard";

    public NewsletterDraft {
        template = Objects.requireNonNullElse(template, USUAL_TEMPLATE);
        optIn = Objects.requireNonNullElse(optIn, OptIn.DOUBLE);
        audience = Objects.requireNonNullElse(audience, Audience.EVERYONE);
        localized = Localized.sorted(localized);
    }

    @Override
    public List<Fault> contradictions() {
        return senderName == null == (senderAddress == null)
                ? List.of()
                : List.of(Fault.at(
                        senderName == null ? "/senderName" : "/senderAddress",
                        "required",
                        "is needed: a sender has a name and an address"));
    }

    /** Whom its mails are from; null for the publisher itself. */
    public @Nullable Sender sender() {
        return senderName == null || senderAddress == null
                ? null
                : new Sender(
                        senderName, EmailAddress.of(senderAddress), replyTo == null ? null : EmailAddress.of(replyTo));
    }

    /** Its texts in a language, each in the best match that there is, else in its own. */
    public NewsletterTexts in(String wanted) {
        NewsletterTexts texts = new NewsletterTexts(
                name,
                description,
                cadence,
                emailPlaceholder,
                wrongAddress,
                requiredField,
                signUpButton,
                successTitle,
                successText,
                welcomeText);
        for (int end = wanted.indexOf('-'); ; end = wanted.indexOf('-', end + 1)) {
            NewsletterTexts better = localized.get(end < 0 ? wanted : wanted.substring(0, end));
            texts = better == null ? texts : better.over(texts);
            if (end < 0) {
                return texts;
            }
        }
    }

    NewsletterDraft withSlug(String made) {
        return with(made, authorId);
    }

    /** The same by another author. */
    NewsletterDraft by(UUID author) {
        return with(slug, author);
    }

    private NewsletterDraft with(@Nullable String otherSlug, @Nullable UUID otherAuthor) {
        return new NewsletterDraft(
                name,
                otherSlug,
                language,
                description,
                cadence,
                otherAuthor,
                pictureId,
                senderName,
                senderAddress,
                replyTo,
                template,
                optIn,
                audience,
                schedule,
                consentWordingId,
                emailPlaceholder,
                wrongAddress,
                requiredField,
                signUpButton,
                successTitle,
                successText,
                welcomeText,
                localized);
    }
}
