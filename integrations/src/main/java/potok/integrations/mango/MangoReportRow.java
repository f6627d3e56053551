package potok.integrations.mango;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One leg of a conversation as the exchange's statistics tell it; moments are seconds since 1970, 0 for never. */
record MangoReportRow(
        List<String> recordings,
        long start,
        long finish,
        long answer,
        String fromExtension,
        String fromNumber,
        String toExtension,
        String toNumber,
        String reason,
        String line,
        String conversation) {
    static final String FIELDS = "records,start,finish,answer,from_extension,from_number,to_extension,to_number,"
            + "disconnect_reason,line_number,entry_id";

    private static final int COLUMNS = FIELDS.split(",").length;

    /** Empty for a line that is none of ours. */
    static Stream<MangoReportRow> of(String line) {
        var cells = line.strip().split(";", -1);
        if (cells.length < COLUMNS || cells[COLUMNS - 1].isBlank()) {
            return Stream.empty();
        }
        var recordings = Stream.of(cells[0].replaceAll("[\\[\\]\\s]", "").split(","))
                .filter(id -> !id.isEmpty())
                .toList();
        return Stream.of(new MangoReportRow(
                recordings,
                seconds(cells[1]),
                seconds(cells[2]),
                seconds(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                cells[10]));
    }

    /** The same that the exchange would have told when the conversation was over. */
    static String summary(List<MangoReportRow> legs) {
        var first = legs.stream()
                .min(Comparator.comparingLong(MangoReportRow::start))
                .orElseThrow();
        var last = legs.stream()
                .max(Comparator.comparingLong(MangoReportRow::finish))
                .orElseThrow();
        var talked = legs.stream()
                .filter(leg -> leg.answer > 0 && leg.hasEmployee())
                .min(Comparator.comparingLong(MangoReportRow::answer));
        var shown = talked.or(
                        () -> legs.stream().filter(MangoReportRow::hasEmployee).findFirst())
                .orElse(first);
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("entry_id", first.conversation)
                .put("call_direction", shown.direction())
                .put("line_number", first.line.isBlank() ? shown.line : first.line)
                .put("create_time", first.start)
                .put("forward_time", shown.start)
                .put("talk_time", talked.map(MangoReportRow::answer).orElse(0L))
                .put("end_time", last.finish)
                .put("entry_result", talked.isPresent() ? 1 : 0)
                .put("disconnect_reason", last.reason);
        json.set("from", party(shown.fromExtension, shown.fromNumber));
        json.set("to", party(shown.toExtension, shown.toNumber));
        return json.toString();
    }

    String recordingAdded(String recording) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("entry_id", conversation)
                .put("recording_id", recording)
                .put("timestamp", finish)
                .toString();
    }

    private boolean hasEmployee() {
        return !fromExtension.isBlank() || !toExtension.isBlank();
    }

    private int direction() {
        if (fromExtension.isBlank()) {
            return 1;
        }
        return toExtension.isBlank() ? 2 : 0;
    }

    private static ObjectNode party(String extension, @Nullable String number) {
        var party = JsonNodeFactory.instance.objectNode();
        if (!extension.isBlank()) {
            party.put("extension", extension);
        }
        if (number != null && !number.isBlank()) {
            party.put("number", number);
        }
        return party;
    }

    private static long seconds(String cell) {
        return cell.isBlank() ? 0 : Long.parseLong(cell.strip());
    }
}
