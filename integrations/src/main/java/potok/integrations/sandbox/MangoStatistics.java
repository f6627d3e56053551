package potok.integrations.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the stand-in counts of its calls, and tells when it is asked: not at once. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
class MangoStatistics {
    private static final int REMEMBERED = 1_000;

    private final ObjectMapper mapper;
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Map<String, Report> reports = new HashMap<>();

    MangoStatistics(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Row(JsonNode summary, String recording) {
        long start() {
            return summary.path("create_time").asLong();
        }

        String cell(String field) {
            return switch (field) {
                case "records" -> "[" + recording + "]";
                case "start" -> summary.path("create_time").asText();
                case "finish" -> summary.path("end_time").asText();
                case "answer" -> summary.path("talk_time").asText();
                case "from_extension" -> summary.path("from").path("extension").asText();
                case "from_number" -> summary.path("from").path("number").asText();
                case "to_extension" -> summary.path("to").path("extension").asText();
                case "to_number" -> summary.path("to").path("number").asText();
                default -> summary.path(field).asText();
            };
        }
    }

    private static final class Report {
        private final String text;
        private boolean ready;

        private Report(String text) {
            this.text = text;
        }
    }

    synchronized void count(List<Webhook> script) {
        var recording = script.stream()
                .filter(webhook -> webhook.path().equals("events/record/added"))
                .map(webhook -> json(webhook).path("recording_id").asText())
                .findFirst()
                .orElse("");
        script.stream()
                .filter(webhook -> webhook.path().equals("events/summary"))
                .limit(1)
                .forEach(webhook -> rows.addLast(new Row(json(webhook), recording)));
        while (rows.size() > REMEMBERED) {
            rows.pollFirst();
        }
    }

    /** The key by which the report can be fetched. */
    synchronized String order(long from, long to, String fields) {
        var key = UUID.randomUUID().toString();
        var text = rows.stream()
                .filter(row -> row.start() >= from && row.start() < to)
                .map(row -> Stream.of(fields.split(",")).map(row::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        reports.put(key, new Report(text));
        return key;
    }

    synchronized boolean isOrdered(String key) {
        return reports.containsKey(key);
    }

    /** Null when asked for the first time: it is not ready yet. */
    synchronized @Nullable String fetch(String key) {
        var report = reports.get(key);
        if (report == null || !report.ready) {
            if (report != null) {
                report.ready = true;
            }
            return null;
        }
        return report.text;
    }

    private JsonNode json(Webhook webhook) {
        try {
            return mapper.readTree(webhook.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
