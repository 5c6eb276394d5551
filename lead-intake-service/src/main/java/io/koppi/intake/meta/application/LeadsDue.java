package io.koppi.intake.meta.application;

/** Tells the fetching job that there is work, so that a lead takes milliseconds and not the job's next round. */
public interface LeadsDue {
    void now();
}
