package masthead.newsletter.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of pages and mails in one language. Who reads another one gets the English ones. */
public record Words(String language, Map<String, String> phrases) {

    private static final String USUAL = "en";

    /** The languages that there are words in. */
    public static final List<String> LANGUAGES = List.of(USUAL, "uk");

    private static final Map<String, Words> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

    /** @param wanted BCP 47 */
    public static Words in(String wanted) {
        String language = wanted.split("-", 2)[0];
        return Objects.requireNonNull(ALL.get(ALL.containsKey(language) ? language : USUAL));
    }

    /** @param values what stands for {@code {0}} and so on */
    public String say(String phrase, String... values) {
        String text = Objects.requireNonNull(phrases.get(phrase), phrase);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    private static Words read(String language) {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/newsletters/%s.properties".formatted(language))),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty)));
    }
}
