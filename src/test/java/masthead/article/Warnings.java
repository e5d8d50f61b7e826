package masthead.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class tells the operator while something is done. */
final class Warnings extends Handler {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Warnings() {}

    static List<String> of(Class<?> source, Runnable action) {
        Warnings warnings = new Warnings();
        Logger logger = Logger.getLogger(source.getName());
        logger.addHandler(warnings);
        try {
            action.run();
        } finally {
            logger.removeHandler(warnings);
        }
        return List.copyOf(warnings.lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(MESSAGE.format(ExtLogRecord.wrap(entry)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
