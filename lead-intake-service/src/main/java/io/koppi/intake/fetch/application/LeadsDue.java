package io.koppi.intake.fetch.application;

/** Tells the fetching job that there is work, so that a lead takes milliseconds and not the job's next round. */
public interface LeadsDue {
    void now();
}
