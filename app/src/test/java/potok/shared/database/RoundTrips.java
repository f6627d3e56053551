package potok.shared.database;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** Counts how often a thread asks the database and then waits for its answer, on the wire itself. */
public class RoundTrips extends SocketFactory {
    private static final ThreadLocal<AtomicInteger> trips = ThreadLocal.withInitial(AtomicInteger::new);

    public static int during(Runnable work) {
        trips.get().set(0);
        work.run();
        return trips.get().get();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            private final AtomicBoolean asked = new AtomicBoolean();

            @Override
            public OutputStream getOutputStream() throws IOException {
                return new FilterOutputStream(super.getOutputStream()) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        asked.set(true);
                        out.write(bytes, from, length);
                    }
                };
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return new FilterInputStream(super.getInputStream()) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        if (asked.compareAndSet(true, false)) {
                            trips.get().incrementAndGet();
                        }
                        return super.read(bytes, from, length);
                    }
                };
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
