package masthead.webhook.message;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import masthead.platform.openapi.FilterOrder;
import masthead.platform.openapi.SchemaNames;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Describes in the API document each message that webhooks are sent. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.WEBHOOKS)
public final class WebhookForms implements OASFilter {

    private static final String TAG = "Webhooks";
    private static final String MESSAGE = "Message";
    private static final int LONGEST_HEADER = 1000;
    private static final String LOCALIZED = "localized";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (EventType type : EventType.values()) {
            String schema = camelCase(type) + MESSAGE;
            document.getComponents().addSchema(schema, message(type));
            document.addWebhook(type.wire(), createPathItem().POST(operation(type, schema)));
        }
        SchemaNames.reachable(
                        document,
                        document.getComponents().getSchemas().entrySet().stream()
                                .filter(schema -> schema.getKey().endsWith(MESSAGE))
                                .map(Map.Entry::getValue)
                                .toList())
                .stream()
                .filter(name -> name.endsWith("Document"))
                .forEach(name -> onlyWhereThereAreSome(
                        document.getComponents().getSchemas().get(name)));
    }

    /** What is sent as it is stored has texts in other languages only where there are some. */
    private static void onlyWhereThereAreSome(@Nullable Schema stored) {
        if (stored != null && stored.getRequired() != null) {
            stored.setRequired(stored.getRequired().stream()
                    .filter(name -> !name.equals(LOCALIZED))
                    .toList());
        }
    }

    private static Schema message(EventType type) {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(type.summary() + ".")
                .addProperty(
                        "type",
                        createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .constValue(type.wire())
                                .description("Tells what kind it is."))
                .addProperty(
                        "timestamp",
                        createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("date-time")
                                .description("When that happened which it tells of.")
                                .examples(List.of("2026-11-22T07:30:00.000Z")))
                .addProperty("data", SchemaNames.to(type.data()))
                .required(List.of("type", "timestamp", "data"));
    }

    private static Operation operation(EventType type, String schema) {
        return createOperation()
                .operationId("on" + camelCase(type))
                .addTag(TAG)
                .summary(type.summary())
                .description(type.description())
                // Nobody signs in: who takes it checks the signature.
                .security(List.of())
                .parameters(List.of(
                        header(
                                "webhook-id",
                                "The message: the same whenever it is sent, so whoever has it need not take it again.",
                                "c-6f1c2d9a-1842"),
                        header("webhook-timestamp", "When it is sent, in seconds since 1970.", "1795332600"),
                        header(
                                "webhook-signature",
                                "Signatures, with a space between them: one of them is by the secret you have.",
                                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")))
                .requestBody(createRequestBody()
                        .required(true)
                        .content(createContent()
                                .addMediaType(
                                        "application/json", createMediaType().schema(SchemaNames.to(schema)))))
                .responses(createAPIResponses()
                        .addAPIResponse(
                                "200",
                                createAPIResponse()
                                        .description(
                                                "It was taken. Any status from 200 to 299 says so; with all others, redirects too, "
                                                        + "and without an answer within 15 seconds it is sent again."))
                        .addAPIResponse(
                                "410",
                                createAPIResponse()
                                        .description("Nobody wants any more: the webhook is paused at once.")));
    }

    private static Parameter header(String name, String description, String example) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(createSchema().addType(Schema.SchemaType.STRING).maxLength(LONGEST_HEADER))
                .example(example);
    }

    /** {@code ContentChanged} of {@code content.changed}. */
    private static String camelCase(EventType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.wire().split("[.-]", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
