package potok.calls.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.calls.CallId;
import potok.calls.Calls;
import potok.crm.Clients;
import potok.shared.NotFound;

/** Leads from a call to what its client prefers. */
@Controller
class ClientOfCallController {
    private final Calls calls;
    private final Clients clients;

    ClientOfCallController(Calls calls, Clients clients) {
        this.calls = calls;
        this.clients = clients;
    }

    @GetMapping("/calls/{id}/client")
    String client(@PathVariable CallId id) {
        return Optional.ofNullable(calls.view(id).phoneClient())
                .flatMap(clients::find)
                .map(client -> "redirect:/clients/" + client.id() + "/preferences")
                .orElseThrow(() -> new NotFound(id));
    }
}
