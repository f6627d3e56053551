package potok.orders.serviceorder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

interface ServiceOrderRepository
        extends ListCrudRepository<ServiceOrder, ServiceOrderId>, JpaSpecificationExecutor<ServiceOrder> {
    @Query(value = "select nextval('service_order_number')", nativeQuery = true)
    long nextNumber();

    Optional<ServiceOrder> findFirstByOrderByCreateDateDesc();

    List<ServiceOrder> findTop10ByPhoneOrderByCreateDateDesc(PhoneNumber phone);

    @Query("""
            select o.technician as technician, count(o) as orders from ServiceOrder o
            where o.technician in :technicians and o.status in :statuses
              and o.dateMeeting >= :from and o.dateMeeting < :until
            group by o.technician
            """)
    List<Load> loads(
            Collection<UserId> technicians, Collection<ServiceOrderStatus> statuses, Instant from, Instant until);

    @Query("select distinct o.technician from ServiceOrder o where o.phone = :phone and o.technician is not null")
    List<UserId> techniciansWhoServed(PhoneNumber phone);

    interface Load {
        UserId getTechnician();

        int getOrders();
    }

    boolean existsByCity(String city);
}
