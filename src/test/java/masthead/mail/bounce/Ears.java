package masthead.mail.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hears what the rooms above are told; fails as they may. */
@ApplicationScoped
class Ears {

    private static final List<Bounced> HEARD = new CopyOnWriteArrayList<>();
    static final AtomicBoolean FAILS = new AtomicBoolean();

    void hear(@Observes Bounced bounced) {
        if (FAILS.get()) {
            throw new IllegalStateException("a room above fails");
        }
        HEARD.add(bounced);
    }

    static List<Bounced> heard(byte[] hash) {
        return HEARD.stream()
                .filter(one -> Arrays.equals(one.emailHash(), hash))
                .toList();
    }
}
