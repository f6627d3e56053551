package potok.orders.serviceorder.process;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.TechnicianCandidate;

/** Who is asked first: the rule table ranks each candidate, ties go to the least load. */
@Component
class TechnicianChoice {
    private final RuleTables rules;

    TechnicianChoice(RuleTables rules) {
        this.rules = rules;
    }

    Optional<TechnicianCandidate> best(OrderType typeOrder, List<TechnicianCandidate> candidates) {
        var table = rules.table("technician-choice");
        return candidates.stream()
                .flatMap(candidate -> ranked(table, typeOrder, candidate))
                .min(comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.candidate.openOrdersThatDay())
                        .thenComparing(ranked -> ranked.candidate.login()))
                .map(Ranked::candidate);
    }

    private record Ranked(TechnicianCandidate candidate, int rank) {}

    private static Stream<Ranked> ranked(RuleTables.Table table, OrderType typeOrder, TechnicianCandidate candidate) {
        Number rank = table.ask(Variables.putValue("typeOrder", typeOrder.code())
                        .putValue("knowsEquipment", candidate.knowsEquipment())
                        .putValue("openOrdersThatDay", candidate.openOrdersThatDay())
                        .putValue("servedClientBefore", candidate.servedClientBefore())
                        .putValue("passedOver", candidate.passedOver()))
                .getSingleEntry();
        return rank == null ? Stream.empty() : Stream.of(new Ranked(candidate, rank.intValue()));
    }
}
