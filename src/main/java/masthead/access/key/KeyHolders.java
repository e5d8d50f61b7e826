package masthead.access.key;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows whom a key stands for. */
@ApplicationScoped
class KeyHolders implements IdentityProvider<KeyRequest> {

    private final KeyRing keys;

    KeyHolders(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> keys.holderOf(request.key(), request.origin()).identity());
    }
}
