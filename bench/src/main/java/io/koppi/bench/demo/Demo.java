package io.koppi.bench.demo;

import io.koppi.bench.demo.DemoOptions.Part;
import io.koppi.bench.door.Answer;
import io.koppi.bench.door.Door;
import io.koppi.bench.door.Draft;
import io.koppi.bench.platform.Company;
import io.koppi.bench.platform.RunningPlatform;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./koppi demo}: a company's day, sent through the real doors. */
public final class Demo {
    private final Random random = new Random();
    private final Customers customers = new Customers(random);
    private final List<Door> doors;

    private Demo(List<Door> doors) {
        this.doors = doors;
    }

    public static void main(String[] words) throws Exception {
        DemoOptions options = DemoOptions.of(List.of(words));
        if (options.part() == Part.HELP) {
            System.out.println(DemoOptions.USAGE);
            return;
        }
        RunningPlatform platform = RunningPlatform.here();
        Company company = Company.of(platform, "kotikolo");
        switch (options.part()) {
            case STREAM ->
                new Demo(List.of(company.form(), company.adf(), company.mail(), company.meta())).stream(options);
            case SAMPLES -> new SendSamples(platform, company).run();
            case HISTORY -> new LoadHistory(platform, company).run();
            case HELP -> throw new IllegalStateException("Help needs no platform");
        }
        System.out.printf(
                "Look at %s as %s, password %s%n",
                platform.gateway().resolve("/overview?period=365"),
                company.adminEmail(),
                platform.seed().password());
    }

    /** Contacts at the chosen speed, irregular as real ones, until the count is reached or somebody ends it. */
    private void stream(DemoOptions options) throws IOException, InterruptedException {
        for (long number = 1; number <= options.count(); number++) {
            Door door = doors.get(random.nextInt(doors.size()));
            Draft draft = customers.next(Instant.now());
            Answer answer = door.send(draft);
            System.out.printf(
                    "%5d  %-5s %-9s %-18s %s%n",
                    number,
                    door.name(),
                    draft.place(),
                    draft.subject(),
                    answer.accepted() ? "taken in" : "refused with " + answer.status());
            if (number < options.count()) {
                LockSupport.parkNanos((long) (meanGapNanos(options) * -Math.log(1 - random.nextDouble())));
            }
        }
    }

    private static double meanGapNanos(DemoOptions options) {
        return TimeUnit.MINUTES.toNanos(1) / options.perMinute();
    }
}
