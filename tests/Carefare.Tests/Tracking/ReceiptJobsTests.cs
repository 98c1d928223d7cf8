using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Tracking;
using CsCheck;
using Purse = Carefare.Tracking.Purse;

namespace Carefare.Tests.Tracking;

/// <summary>A receipt knows its jobs, and each cent of it is used once.</summary>
public sealed class ReceiptJobsTests
{
    private static readonly DateOnly Day = new(2026, 12, 8);

    [Fact]
    public void No_cent_is_used_twice_without_a_flag_and_no_flag_is_there_without_a_double_use() =>
        Happenings
            .OfReceipts.Array[0, 60]
            .Sample(
                events =>
                {
                    var track = Track.Of(events);
                    var flags = DoubleUse
                        .In(track, KnowledgeBase.Embedded, Day)
                        .ToDictionary(flag => flag.Receipt, flag => flag.Amount.Cents, StringComparer.Ordinal);
                    var counted = track.Log.Where(one => one.Standing == EventStanding.Counts).Select(one => one.What);
                    return flags
                        .OrderBy(flag => flag.Key, StringComparer.Ordinal)
                        .SequenceEqual(
                            CentByCent.Twice([.. counted]).OrderBy(flag => flag.Key, StringComparer.Ordinal)
                        );
                },
                iter: 2000
            );

    [Fact]
    public void What_a_receipt_is_for_is_what_was_used_and_what_is_left_less_what_was_used_twice() =>
        Happenings
            .OfReceipts.Array[0, 60]
            .Sample(
                events =>
                    ReceiptJobs
                        .Of(Track.Of(events))
                        .All(jobs => jobs.Receipt.Amount == jobs.Used + jobs.Left - jobs.Twice),
                iter: 1000
            );

    [Fact]
    public void Money_that_came_of_claims_is_never_more_than_their_answers_say() =>
        Happenings
            .OfReceipts.Array[0, 80]
            .Sample(
                events =>
                {
                    var flow = MoneyFlow.Of(Track.Of(events));
                    var answered = Track.Of(events).Claimed.Where(claim => claim.Answer is not null).ToList();
                    var said = Money.Sum(answered.Select(claim => claim.Answer!.Paid));
                    return said == flow.Back + Money.Sum(flow.ToCome.Select(one => one.Amount!.Value));
                },
                iter: 1000
            );

    [Fact]
    public void What_the_insurer_pays_leaves_only_the_rest_for_the_account()
    {
        var track = Track.Of([
            Receipt(400),
            Sent("c1", ClaimTo.Insurance, 400),
            Answered("c1", 150),
            Sent("c2", ClaimTo.Hsa, 300),
        ]);
        var flag = Assert.Single(DoubleUse.In(track, KnowledgeBase.Embedded, Day));
        Assert.Equal(Money.Of(50), flag.Amount);
        Assert.Equal(
            "$50.00 of the receipt r1 is used more than once: it is for $400.00, and $150.00 is paid by insurance and $300.00 is paid by the HSA. Each dollar is used once, so undo one of them; if it was entered wrongly, correct it.",
            flag.Says
        );
        Assert.Equal(["accounts-paid-once", "hsa-care-from"], flag.Rules.Select(rule => rule.Id));
        Assert.All(flag.Rules, rule => Assert.NotEmpty(rule.Citation.Address));
    }

    [Theory]
    [InlineData("hsa,deduction", "hsa-care-from,medical-deduction-paid-once,medical-deduction-rule")]
    [InlineData("fsa,hsa", "accounts-paid-once,fsa-paid-once,hsa-care-from")]
    [InlineData("fsa,deduction", "medical-deduction-rule")]
    [InlineData("insurance,fsa", "accounts-paid-once,fsa-paid-once")]
    [InlineData("insurance,deduction", "medical-deduction-rule")]
    public void A_double_use_is_flagged_with_its_rule_and_the_source(string uses, string rules)
    {
        var track = Track.Of([Receipt(400), .. uses.Split(',').SelectMany((use, at) => Using(use, $"c{at}"))]);
        var flag = Assert.Single(DoubleUse.In(track, KnowledgeBase.Embedded, Day));
        Assert.Equal(rules.Split(','), flag.Rules.Select(rule => rule.Id));
        Assert.All(flag.Rules, rule => Assert.True(rule is { IsKnown: true, Citation: { Source.Length: > 0 } }));
    }

    [Fact]
    public void A_payment_straight_from_an_account_is_a_use_of_its_receipts_together()
    {
        var track = Track.Of([
            new CaseEvent.Expense(Day, "e1", "infusion", "Lakeline", Money.Of(100), Purse.Hsa),
            Receipt(60, "r1", "e1"),
            Receipt(60, "r2", "e1"),
        ]);
        Assert.Equal([Money.Of(60), Money.Of(40)], ReceiptJobs.Of(track).Select(jobs => jobs.Used));
        Assert.Empty(DoubleUse.In(track, KnowledgeBase.Embedded, Day));
    }

    [Fact]
    public void The_same_file_for_the_same_day_and_amount_is_no_second_receipt() =>
        Assert.Equal(
            "The same file is kept as receipt r1 already, for the same day and amount.",
            Track.Of([Receipt(60)]).Refusal(Receipt(60, "r2") with { Hash = "5eedr1" })
        );

    [Fact]
    public void Before_the_insurer_answers_an_account_is_told_to_wait()
    {
        var standings = Outlook(
            [Receipt(400), Sent("c1", ClaimTo.Insurance, 400)],
            person => person with { Hsa = person.Hsa with { Exists = person.Hsa.Exists.Is(value: true) } }
        );
        Assert.Equal(JobState.Waiting, standings[Job.InsuranceClaim].State);
        Assert.StartsWith("Wait for the plan's answer", standings[Job.HsaClaim].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_job_used_up_the_others_exclude_with_the_rule()
    {
        var standings = Outlook(
            [Receipt(400), Sent("c1", ClaimTo.Hsa, 400)],
            person => person with { Hsa = person.Hsa with { Exists = person.Hsa.Exists.Is(value: true) } }
        );
        Assert.Equal(JobState.Waiting, standings[Job.HsaClaim].State);
        Assert.Equal(JobState.Excluded, standings[Job.MedicalDeduction].State);
        Assert.Equal("medical-deduction-rule", standings[Job.MedicalDeduction].Rules[0].Id);
    }

    [Fact]
    public void An_HSA_opened_after_the_care_does_not_pay_it()
    {
        var standings = Outlook(
            [Receipt(400)],
            person =>
                person with
                {
                    Hsa = person.Hsa with
                    {
                        Exists = person.Hsa.Exists.Is(value: true),
                        Opened = person.Hsa.Opened.Is(Day.AddDays(1)),
                    },
                }
        );
        Assert.Equal(JobState.Excluded, standings[Job.HsaClaim].State);
        Assert.Equal(JobState.Possible, standings[Job.MedicalDeduction].State);
    }

    [Fact]
    public void A_plan_that_counts_a_receipt_in_two_claims_is_named()
    {
        var track = Track.Of([
            Receipt(400),
            Sent("c1", ClaimTo.Insurance, 400),
            Answered("c1", 0, deductible: 300),
            Sent("c2", ClaimTo.Insurance, 400),
            Answered("c2", 0, deductible: 300),
        ]);
        Assert.Equal(["Acme"], ReceiptJobs.Of(track)[0].CountedTwiceBy);
        Assert.Empty(DoubleUse.In(track, KnowledgeBase.Embedded, Day));
    }

    private static Dictionary<Job, JobStanding> Outlook(IReadOnlyList<CaseEvent> events, Func<Case, Case> person) =>
        new JobOutlook(
            ReceiptJobs.Of(Track.Of(events))[0],
            person(People.Nobody with { Coverage = People.Nobody.Coverage.Is([People.Plan()]) }),
            KnowledgeBase.Embedded,
            Day
        ).All.ToDictionary(one => one.Job);

    private static IEnumerable<CaseEvent> Using(string use, string claim) =>
        use switch
        {
            "deduction" => [new CaseEvent.Deducted(Day, "r1", Money.Of(400))],
            "insurance" => [Sent(claim, ClaimTo.Insurance, 400), Answered(claim, 400)],
            _ => [Sent(claim, Spelled.Claim.Find(use)!.Value, 400)],
        };

    private static CaseEvent.ReceiptKept Receipt(int dollars, string id = "r1", string? payment = null) =>
        new(Day, id, "receipt.pdf", $"5eed{id}", Money.Of(dollars), payment);

    private static CaseEvent.ClaimSent Sent(string id, ClaimTo to, int dollars) =>
        new(Day, id, to, to == ClaimTo.Insurance ? "Acme" : null, "r1", Money.Of(dollars));

    private static CaseEvent.ClaimAnswered Answered(string id, int paid, int deductible = 0) =>
        new(Day, id, Allowed: null, Money.Of(paid), Money.Of(deductible), Money.Zero, Denied: null);
}
