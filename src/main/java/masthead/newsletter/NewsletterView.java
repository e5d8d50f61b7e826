package masthead.newsletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A newsletter as the desk sees it. */
@Schema(name = "DeskNewsletter", description = "A newsletter as the desk sees it.")
public record NewsletterView(
        UUID id,
        int version,
        String name,
        @Nullable String slug,
        String language,
        @Nullable String description,
        @Nullable String cadence,
        @Nullable UUID authorId,
        @Nullable UUID pictureId,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String replyTo,

        @Schema(description = "What its editions look like, by name.")
        String template,

        OptIn optIn,
        Audience audience,

        @Schema(description = "When editions usually go out.") @Nullable UsualTime schedule,

        @Nullable UUID consentWordingId,
        @Nullable String emailPlaceholder,
        @Nullable String wrongAddress,
        @Nullable String requiredField,
        @Nullable String signUpButton,
        @Nullable String successTitle,
        @Nullable String successText,
        @Nullable String welcomeText,
        Map<String, NewsletterTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static NewsletterView of(Newsletter newsletter) {
        DeskObject.Stamp stamp = newsletter.stamp();
        NewsletterDraft content = newsletter.draft();
        return new NewsletterView(
                stamp.id(),
                stamp.version(),
                content.name(),
                content.slug(),
                content.language(),
                content.description(),
                content.cadence(),
                content.authorId(),
                content.pictureId(),
                content.senderName(),
                content.senderAddress(),
                content.replyTo(),
                content.template(),
                content.optIn(),
                content.audience(),
                content.schedule(),
                content.consentWordingId(),
                content.emailPlaceholder(),
                content.wrongAddress(),
                content.requiredField(),
                content.signUpButton(),
                content.successTitle(),
                content.successText(),
                content.welcomeText(),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
