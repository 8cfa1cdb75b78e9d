package dev.outputhub.auth.token;

import static dev.outputhub.auth.database.Tables.SIGNING_KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.secrets.EncryptedSecrets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

/** The keys by which tokens are signed: ES256 (RFC 7518, section 3.4). */
@Repository
class SigningKeyStore {

    record Kept(ECKey key, Instant createdAt) {}

    private final DSLContext database;
    private final EncryptedSecrets secrets;

    SigningKeyStore(DSLContext database, EncryptedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Two instances that both miss a key would make two, and the one of them would not know the other's. */
    void lock() {
        database.execute("select pg_advisory_xact_lock(hashtextextended('signing key', 0))");
    }

    Optional<Kept> newest() {
        return database.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new Kept(
                        parsed(secrets.decrypt(row.getPrivateKey(), row.getId().toString())), row.getCreatedAt()));
    }

    Kept add(Instant now) {
        var id = Identifiers.next();
        var key = generated(id.toString());
        database.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.ID, id)
                .set(SIGNING_KEY.PUBLIC_KEY, JSONB.valueOf(key.toPublicJWK().toJSONString()))
                .set(SIGNING_KEY.PRIVATE_KEY, secrets.encrypt(key.toJSONString(), id.toString()))
                .set(SIGNING_KEY.CREATED_AT, now)
                .execute();
        return new Kept(key, now);
    }

    JWKSet publicKeys() {
        return new JWKSet(database
                .select(SIGNING_KEY.PUBLIC_KEY)
                .from(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT.desc())
                .fetch(row -> parsed(row.value1().data()))
                .stream()
                .map(ECKey::toPublicJWK)
                .map(com.nimbusds.jose.jwk.JWK.class::cast)
                .toList());
    }

    void removeOlderThan(Instant moment) {
        database.deleteFrom(SIGNING_KEY)
                .where(SIGNING_KEY.CREATED_AT.lt(moment))
                .execute();
    }

    private static ECKey generated(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey parsed(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A signing key cannot be read", damaged);
        }
    }
}
