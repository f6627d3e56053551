package potok.notifications;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

interface TelegramChatRepository extends JpaRepository<TelegramChat, UUID> {
    Optional<TelegramChat> findByChat(String chat);

    Optional<TelegramChat> findByUser(UserId user);

    Optional<TelegramChat> findByPhone(PhoneNumber phone);
}
