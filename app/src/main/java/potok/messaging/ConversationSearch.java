package potok.messaging;

import static potok.messaging.ConversationStatus.CLOSED;
import static potok.messaging.ConversationStatus.WAITING;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** A filter as the database understands it. */
final class ConversationSearch {
    private static final char ESCAPE = '\\';
    private static final int FEWEST_DIGITS = 4;

    private ConversationSearch() {}

    static Specification<Conversation> by(ConversationFilter filter) {
        return (conversation, query, build) ->
                build.and(predicates(filter, conversation, query, build).toArray(Predicate[]::new));
    }

    private static List<Predicate> predicates(
            ConversationFilter filter, Root<Conversation> conversation, CriteriaQuery<?> query, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        all.add(
                switch (filter.box()) {
                    case MINE ->
                        build.and(
                                build.equal(conversation.get("assignee"), filter.reader()),
                                build.notEqual(conversation.get("status"), CLOSED));
                    case QUEUE -> build.equal(conversation.get("status"), WAITING);
                    case ALL -> build.notEqual(conversation.get("status"), CLOSED);
                    case CLOSED -> build.equal(conversation.get("status"), CLOSED);
                });
        if (filter.channel() != null) {
            all.add(build.equal(conversation.get("channel"), filter.channel()));
        }
        if (filter.priority() != null) {
            all.add(build.equal(conversation.get("priority"), filter.priority()));
        }
        if (filter.assignee() != null) {
            all.add(build.equal(conversation.get("assignee"), filter.assignee()));
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            all.add(said(filter.search().strip(), conversation, query, build));
        }
        return all;
    }

    /** In the client's name, his number, or anything that was written. */
    private static Predicate said(
            String typed, Root<Conversation> conversation, CriteriaQuery<?> query, CriteriaBuilder build) {
        var like = "%" + typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
        var written = query.subquery(Integer.class);
        var message = written.from(ConversationMessage.class);
        written.select(build.literal(1))
                .where(
                        build.equal(message.get("conversation"), conversation.get("id")),
                        build.like(build.lower(message.get("text")), like, ESCAPE));
        var name = build.like(build.lower(conversation.get("clientName")), like, ESCAPE);
        var digits = typed.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? build.or(name, build.exists(written))
                : build.or(
                        name,
                        build.exists(written),
                        build.like(conversation.get("clientPhone").as(String.class), "%" + national(digits) + "%"));
    }

    /** Who types 8 900 … means +7 900 …. */
    private static String national(String digits) {
        return digits.length() == 11 && digits.startsWith("8") ? digits.substring(1) : digits;
    }
}
