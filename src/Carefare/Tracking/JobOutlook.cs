using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Which jobs of a receipt can be done, were done, or are ruled out.</summary>
/// <param name="jobs">What became of the receipt.</param>
/// <param name="person">The answers of the case.</param>
/// <param name="known">The rules.</param>
/// <param name="today">The day.</param>
public sealed class JobOutlook(ReceiptJobs jobs, Case person, KnowledgeBase known, DateOnly today)
{
    /// <summary>All jobs, in the order in which they are best done: the insurer first, as it leaves the rest.</summary>
    public IReadOnlyList<JobStanding> All => [Insurance, Deductible, Hsa, Fsa, Deduction];

    private JobStanding Insurance =>
        Waiting(ClaimTo.Insurance) is { } asked && asked > Money.Zero
            ? new(Job.InsuranceClaim, JobState.Waiting, asked, "It was sent; the plan has to answer.", [])
        : jobs.Counted.Count > 0
            ? new(Job.InsuranceClaim, JobState.Done, UsedBy(Use.Insurance), "The plan has answered.", [])
        : person.Coverage is { IsKnown: true, Value.Count: 0 }
            ? new(Job.InsuranceClaim, JobState.Excluded, Money.Zero, "Your case has no health plan.", [])
        : !person.Coverage.IsKnown
            ? new(Job.InsuranceClaim, JobState.Unknown, Money.Zero, "Your case does not say which plan you have.", [])
        : UsedBy(Use.Hsa) + UsedBy(Use.Fsa) is { } paid && paid > Money.Zero
            ? new(
                Job.InsuranceClaim,
                JobState.Possible,
                jobs.Receipt.Amount,
                $"It can still count toward the deductible. An account paid {paid} of it already, and what the plan pays of that has to be sorted out with the account.",
                [Rule("accounts-paid-once")]
            )
        : new(
            Job.InsuranceClaim,
            JobState.Possible,
            jobs.Receipt.Amount,
            "Send it first: what the plan pays, no account has to.",
            [Rule("accounts-paid-once")]
        );

    private JobStanding Deductible =>
        jobs.TowardDeductible > Money.Zero
            ? new(
                Job.DeductibleCounter,
                JobState.Done,
                jobs.TowardDeductible,
                "The plan applied it to the deductible.",
                []
            )
            : Insurance.State switch
            {
                JobState.Waiting => new(
                    Job.DeductibleCounter,
                    JobState.Waiting,
                    Money.Zero,
                    "The answer of the plan says what it applied.",
                    []
                ),
                JobState.Possible => new(
                    Job.DeductibleCounter,
                    JobState.Possible,
                    jobs.Receipt.Amount,
                    "It counts only when the plan has the claim.",
                    []
                ),
                JobState.Done => new(
                    Job.DeductibleCounter,
                    JobState.Excluded,
                    Money.Zero,
                    "The plan applied nothing of it.",
                    []
                ),
                JobState.Excluded or JobState.Unknown => new(
                    Job.DeductibleCounter,
                    Insurance.State,
                    Money.Zero,
                    Insurance.Says,
                    []
                ),
            };

    private JobStanding Hsa =>
        OfAccount(Job.HsaClaim, ClaimTo.Hsa, Use.Hsa, "HSA", "hsa-care-from")
        ?? (
            person.Hsa.Exists is { IsKnown: true, Value: false } ? Ruled(Job.HsaClaim, "Your case has no HSA.")
            : person.Hsa.Opened is { IsKnown: true, Value: var opened } && opened > jobs.Receipt.Care
                ? Ruled(Job.HsaClaim, "The HSA was opened after the care.", "hsa-care-from")
            : !person.Hsa.Exists.IsKnown
                ? new(Job.HsaClaim, JobState.Unknown, Money.Zero, "Your case does not say whether you have an HSA.", [])
            : Rest(Job.HsaClaim, "The HSA may pay it now or in a later year.", "hsa-care-from")
        );

    private JobStanding Fsa =>
        OfAccount(Job.FsaClaim, ClaimTo.Fsa, Use.Fsa, "FSA", "fsa-paid-once")
        ?? (
            person.Fsa.Exists is { IsKnown: true, Value: false } ? Ruled(Job.FsaClaim, "Your case has no FSA.")
            : !person.Fsa.Exists.IsKnown
                ? new(Job.FsaClaim, JobState.Unknown, Money.Zero, "Your case does not say whether you have an FSA.", [])
            : person.Fsa.Kind is { IsKnown: true, Value: "limited" }
                ? Ruled(Job.FsaClaim, "Your FSA is a limited one.", "fsa-limited-purpose")
            : person.Fsa.PlanYearEnds is { IsKnown: true, Value: var ends } && Late(ends)
                ? Ruled(Job.FsaClaim, "The last day for claims of that plan year is past.", "fsa-left-over")
            : Rest(Job.FsaClaim, "The FSA may pay it, if its plan year covers the day of the care.", "fsa-paid-once")
        );

    private JobStanding Deduction =>
        UsedBy(Use.Deduction) is var deducted && deducted > Money.Zero
            ? new(Job.MedicalDeduction, JobState.Done, deducted, "It is on a tax return.", [])
        : jobs.Left == Money.Zero
            ? Ruled(Job.MedicalDeduction, "All of it was paid in other ways.", "medical-deduction-rule")
        : Rest(
            Job.MedicalDeduction,
            "What you paid yourself with taxed money may be deducted, for the year in which you paid.",
            "medical-deduction-rule"
        );

    private JobStanding? OfAccount(Job job, ClaimTo to, Use use, string name, string rule) =>
        Waiting(to) is { } asked && asked > Money.Zero
            ? new(job, JobState.Waiting, asked, $"It was sent to the {name}; the answer is still to come.", [])
        : UsedBy(use) is var paid && paid > Money.Zero ? new(job, JobState.Done, paid, $"The {name} paid it.", [])
        : jobs.Left == Money.Zero ? Ruled(job, "All of it was used in other ways.", rule, "accounts-paid-once")
        : null;

    /// <summary>What is left of the receipt can be used; less, perhaps, once the insurer has answered.</summary>
    private JobStanding Rest(Job job, string says, string rule) =>
        new(
            job,
            JobState.Possible,
            jobs.Left,
            Waiting(ClaimTo.Insurance) > Money.Zero
                ? $"Wait for the plan's answer: only what it leaves is left for this. {says}"
                : says,
            [Rule(rule)]
        );

    private JobStanding Ruled(Job job, string why, params IReadOnlyList<string> rules) =>
        new(job, JobState.Excluded, Money.Zero, why, [.. rules.Select(Rule)]);

    private bool Late(DateOnly ends) =>
        jobs.Receipt.Care <= ends
        && person.Fsa.RunOutDays is { IsKnown: true, Value: var days }
        && today > ends.AddDays(days);

    private Money Waiting(ClaimTo to) =>
        Money.Sum(jobs.Waiting.Where(claim => claim.To == to).Select(claim => claim.Amount));

    private Money UsedBy(Use use) => Money.Sum(jobs.Uses.Where(one => one.Use == use).Select(one => one.Amount));

    private Fact Rule(string id) => known.LatestAt(id, today);
}
