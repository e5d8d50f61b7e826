package masthead.access.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import masthead.access.Opened;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Issues readers' tokens and reads them: signed (RFC 7515), and stored nowhere. */
@ApplicationScoped
public class ReaderTokens {

    /** What a reader's token begins with. */
    public static final String PREFIX = "mht_";

    private static final String ISSUER = "masthead";
    private static final String OPENS = "opens";
    private static final AlgorithmConstraints ALGORITHM =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final ReaderSecrets secrets;
    private final Clock clock;

    ReaderTokens(ReaderSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One that ends in time; whoever asks knows who the reader is. */
    public IssuedReaderToken issue(ReaderTokenDraft draft) {
        ReaderOpening opens = draft.opens();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(draft.lifetime());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setStringClaim(OPENS, opens.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        if (draft.tier() != null) {
            claims.setStringClaim("tier", draft.tier());
        }
        if (draft.subject() != null) {
            claims.setSubject(draft.subject());
        }
        return new IssuedReaderToken(PREFIX + sign(claims), opens, draft.tier(), draft.subject(), expiresAt);
    }

    /**
     * What a token opens now.
     *
     * @throws InvalidJwtException for one that was not issued here, or has expired
     */
    public Opened opened(String token) throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ALGORITHM)
                .setVerificationKeyResolver((signature, nesting) -> key(signature))
                .setExpectedIssuer(ISSUER)
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        JwtClaims claims = consumer.processToClaims(token.substring(PREFIX.length()));
        try {
            String opens = claims.getStringClaimValue(OPENS);
            for (ReaderOpening opening : ReaderOpening.values()) {
                if (opening.toString().equals(opens)) {
                    return opening.opened();
                }
            }
            return Opened.NOTHING;
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("it was signed here", e);
        }
    }

    private String sign(JwtClaims claims) {
        ReaderSecret secret = secrets.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(secret.id());
        signature.setKey(secret.key());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token can be signed", e);
        }
    }

    private Key key(JsonWebStructure signature) throws UnresolvableKeyException {
        String id = signature.getKeyIdHeaderValue();
        ReaderSecret secret = id == null ? null : secrets.byId(id);
        if (secret == null) {
            throw new UnresolvableKeyException("no such secret");
        }
        return secret.key();
    }
}
