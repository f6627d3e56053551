package potok.crm;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;

/** Who our clients are. */
@Service
@Transactional
public class Clients {
    private final ClientRepository clients;

    Clients(ClientRepository clients) {
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public Optional<ClientView> find(PhoneNumber phone) {
        return clients.findByPhone(phone).map(Client::view);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public ClientView view(ClientId id) {
        return clients.findById(id).map(Client::view).orElseThrow(() -> new NotFound(id));
    }

    /** Those of the callers whom we know, by number. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, ClientView> byPhones(Collection<PhoneNumber> phones) {
        return clients.findByPhoneIn(phones).stream()
                .map(Client::view)
                .collect(Collectors.toMap(ClientView::phone, Function.identity()));
    }

    /** Keeps how the client calls himself and where he lives; the latest wins. */
    public void remember(PhoneNumber phone, String name, String address) {
        var client = clients.findByPhone(phone).orElseGet(() -> new Client(phone));
        client.introduce(name, address);
        clients.save(client);
    }
}
