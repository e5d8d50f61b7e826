package masthead.access.limit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import masthead.access.Caller;
import masthead.platform.http.ClientAddress;
import masthead.platform.http.LimitSettings;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests for which a caller has no room left (429), and tells in every limited answer how much there is. Readers without
 * credentials have no limit unless the operator sets one: most of them are a CDN.
 */
public class LimitFilters {

    private final SecurityIdentity identity;
    private final ClientAddress address;
    private final PublicLimits publicLimits;
    private final Buckets callers;
    private final Buckets addresses;

    LimitFilters(SecurityIdentity identity, ClientAddress address, PublicLimits publicLimits, LimitSettings settings) {
        this.identity = identity;
        this.address = address;
        this.publicLimits = publicLimits;
        this.callers = new Buckets(new Quota("caller", settings.callerRequests(), settings.callerWindow()));
        this.addresses = new Buckets(new Quota("address", settings.addressRequests(), settings.addressWindow()));
    }

    /** Before answers that are remembered, which cost as much as a limit does, but not nothing. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.AUTHENTICATION)
    public @Nullable Response limitAddress(ContainerRequestContext request) {
        return hasCredentials(request) ? null : takeOfAddress(request);
    }

    /** Before the desk's guard, so that what is refused there counts too. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION - 1)
    public @Nullable Response limitCaller(ContainerRequestContext request) {
        if (!hasCredentials(request)) {
            return null;
        }
        String caller = caller();
        if (caller == null) {
            return takeOfAddress(request);
        }
        return callers.areLimited() ? callers.take(caller).of(request) : null;
    }

    @PublicPost
    @ServerRequestFilter
    public @Nullable Response limitPublicPost(ContainerRequestContext request) {
        Use use = publicLimits.post();
        return use == null ? null : use.of(request);
    }

    @PublicCount
    @ServerRequestFilter
    public @Nullable Response limitPublicCount(ContainerRequestContext request) {
        Use use = publicLimits.count();
        return use == null ? null : use.of(request);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        Use.tell(request, answer);
    }

    private @Nullable Response takeOfAddress(ContainerRequestContext request) {
        return addresses.areLimited() ? addresses.take(address.network()).of(request) : null;
    }

    private static boolean hasCredentials(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Null for readers with tokens, who have no name here, and for who only claims to be somebody. */
    private @Nullable String caller() {
        try {
            Caller caller = Caller.of(identity);
            return caller == null ? null : caller.id().toString();
        } catch (AuthenticationFailedException e) {
            return null;
        }
    }
}
