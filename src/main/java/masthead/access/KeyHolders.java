package masthead.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows whom a key stands for. */
@ApplicationScoped
class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    private final ApiKeys keys;

    KeyHolders(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (request.getToken() instanceof AccessTokenCredential) {
            // The provider's.
            return Uni.createFrom().nullItem();
        }
        return context.runBlocking(() -> {
            Caller holder = keys.holderOf(request.getToken().getToken());
            if (holder == null) {
                throw new AuthenticationFailedException();
            }
            return holder.identity();
        });
    }
}
