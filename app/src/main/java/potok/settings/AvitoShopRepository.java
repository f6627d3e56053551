package potok.settings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AvitoShopRepository extends JpaRepository<AvitoShop, UUID> {
    List<AvitoShop> findAllByOrderByName();
}
