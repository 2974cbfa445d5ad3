package dev.annals.server.gate;

import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;

/** A request whose body must have arrived in time: a byte now and then keeps nothing waiting for ever. */
final class PunctualRequest extends HttpServletRequestWrapper {
    private final long deadline;

    PunctualRequest(HttpServletRequest request, Duration patience) {
        super(request);
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new PunctualInput(super.getInputStream(), deadline);
    }

    private static final class PunctualInput extends ServletInputStream {
        private final ServletInputStream in;
        private final long deadline;

        PunctualInput(ServletInputStream in, long deadline) {
            this.in = in;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            refuseIfLate();
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            refuseIfLate();
            return read;
        }

        private void refuseIfLate() {
            if (System.nanoTime() - deadline > 0) {
                throw Refused.because(HttpRefusal.BODY_TOO_SLOW);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
