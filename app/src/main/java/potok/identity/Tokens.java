package potok.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Tokens with which programs use the REST interface in a user's name. */
@Component
class Tokens {
    private final JwtEncoder encoder;
    private final Clock clock;
    private final Duration lifetime;

    Tokens(SigningKey key, Clock clock, @Value("${potok.security.token-lifetime}") Duration lifetime) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.key())));
        this.clock = clock;
        this.lifetime = lifetime;
    }

    String issue(SignedIn user) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer("potok")
                .subject(user.login())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        JwtDecoder jwtDecoder(SigningKey key) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.key().toRSAPublicKey()).build();
        }
    }
}
