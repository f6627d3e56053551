package potok.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ArticleId(
        @Column(name = "article_id") @JsonValue UUID value) implements Serializable {
    public static ArticleId next() {
        return new ArticleId(UUID.randomUUID());
    }

    @JsonCreator
    public static ArticleId of(String text) {
        return new ArticleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
