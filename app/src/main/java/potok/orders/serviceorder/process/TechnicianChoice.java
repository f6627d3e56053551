package potok.orders.serviceorder.process;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.TechnicianCandidate;

/** Who is asked first: the rule table ranks each candidate, ties go to the least load. */
@Component
class TechnicianChoice {
    private final DecisionService decisions;

    TechnicianChoice(DecisionService decisions) {
        this.decisions = decisions;
    }

    Optional<TechnicianCandidate> best(OrderType typeOrder, List<TechnicianCandidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> ranked(typeOrder, candidate))
                .min(comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.candidate.openOrdersThatDay())
                        .thenComparing(ranked -> ranked.candidate.login()))
                .map(Ranked::candidate);
    }

    private record Ranked(TechnicianCandidate candidate, int rank) {}

    private Stream<Ranked> ranked(OrderType typeOrder, TechnicianCandidate candidate) {
        Number rank = decisions
                .evaluateDecisionTableByKey("technician-choice")
                .variables(Variables.putValue("typeOrder", typeOrder.code())
                        .putValue("knowsEquipment", candidate.knowsEquipment())
                        .putValue("openOrdersThatDay", candidate.openOrdersThatDay())
                        .putValue("servedClientBefore", candidate.servedClientBefore())
                        .putValue("passedOver", candidate.passedOver()))
                .evaluate()
                .getSingleEntry();
        return rank == null ? Stream.empty() : Stream.of(new Ranked(candidate, rank.intValue()));
    }
}
