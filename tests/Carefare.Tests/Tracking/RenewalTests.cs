using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Tracking;

namespace Carefare.Tests.Tracking;

/// <summary>Days and tasks follow the answers and the plan, and no earlier day is lost.</summary>
public sealed class RenewalTests
{
    private static readonly DateOnly Day = new(2026, 12, 8);

    private static readonly ProposedDeadline RunOut = new(
        "fsa-run-out-2026",
        "Send claims",
        "Send in receipts",
        Actor.You,
        new(2027, 3, 31),
        IsDone: false
    );

    [Fact]
    public void A_day_that_moves_keeps_both_days_and_what_stays_makes_no_event()
    {
        var track = After(Track.Empty, [RunOut]);
        Assert.Empty(Renewal.Events(track, [RunOut], [], Day));
        var moved = After(track, [RunOut with { By = new(2027, 4, 15) }]);
        Assert.Equal(
            [new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 15)],
            Assert.Single(moved.ByDay).Days.Select(day => day.By)
        );
        Assert.Empty(Renewal.Events(After(moved, [RunOut with { IsDone = true }]), [RunOut], [], Day));
    }

    [Fact]
    public void A_day_that_the_person_moved_stays_until_the_rule_gives_another()
    {
        var track = After(Track.Empty, [RunOut])
            .With(new CaseEvent.DeadlineMoved(Day, RunOut.Id, new(2027, 4, 30), "They said so by phone"));
        Assert.Empty(Renewal.Events(track, [RunOut], [], Day));
        Assert.Single(Renewal.Events(track, [RunOut with { By = new(2027, 3, 15) }], [], Day));
    }

    [Fact]
    public void A_task_that_the_new_plan_goes_without_is_dropped_and_one_that_was_done_is_not_added_again()
    {
        var (ask, pay) = (new ProposedTask("Ask the clinic", Day), new ProposedTask("Pay", Day.AddDays(30)));
        var track = After(Track.Empty, [], ask, pay);
        track = track.With(new CaseEvent.TaskDone(Day, "t1"));
        var renewed = Renewal.Events(track, [], [ask], Day);
        Assert.Equal("t2", Assert.IsType<CaseEvent.TaskDropped>(Assert.Single(renewed)).Id);
        var again = renewed.Aggregate(track, (now, next) => now.With(next));
        Assert.Equal("t3", Assert.IsType<CaseEvent.TaskAdded>(Assert.Single(Renewal.Events(again, [], [pay], Day))).Id);
    }

    [Fact]
    public void A_last_day_that_the_new_plan_no_longer_gives_is_dropped_and_when_it_comes_back_both_days_stay()
    {
        var track = After(Track.Empty, [RunOut])
            .With(new CaseEvent.DeadlineSeen(Day, "d1", "Call", "Call", Actor.You, new(2027, 1, 5)));
        Assert.Empty(Renewal.Events(track, [], tasks: null, Day));
        var gone = After(track, []);
        Assert.Equal(["d1"], gone.ByDay.Where(one => one.IsOpen).Select(one => one.Id));
        var back = After(gone, [RunOut with { By = new(2027, 4, 15) }]).ByDay.Single(one => one.Id == RunOut.Id);
        Assert.True(back.IsOpen);
        Assert.Equal([new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 15)], back.Days.Select(day => day.By));
    }

    [Fact]
    public void A_person_s_own_tasks_stay_whatever_the_plan_says()
    {
        var track = Track.Empty.With(new CaseEvent.TaskAdded(Day, "t1", "Call", Actor.You, By: null, Proposed: false));
        Assert.Empty(Renewal.Events(track, [], [], Day));
    }

    [Fact]
    public void The_clocks_of_an_appeal_become_deadlines_of_who_has_to_act()
    {
        var text = File.ReadAllText(Tree.Path("examples", "vera-denied.yaml"));
        var person = CaseReader.Read("vera", text).Case!;
        var all = new CaseDeadlines(new(person, KnowledgeBase.Embedded, person.AsOf.Value), Track.Empty).All;
        var mine = Assert.Single(all, one => one is { Who: Actor.You, IsDone: false });
        Assert.StartsWith("appeal-1-", mine.Id, StringComparison.Ordinal);
        Assert.Equal("Send a letter", mine.Title);
        Assert.True(mine.By > person.AsOf.Value);
    }

    [Fact]
    public void A_receipt_can_be_sent_to_the_plan_until_its_own_last_day_and_then_is_done()
    {
        var track = Track.Of([
            new CaseEvent.ReceiptKept(new(2026, 12, 8), "r1", "a.pdf", "5eed", Money.Of(500), Payment: null),
            new CaseEvent.ReceiptKept(new(2026, 12, 15), "r2", "b.pdf", "5eed", Money.Of(500), Payment: null),
            new CaseEvent.ClaimSent(new(2026, 12, 20), "c1", ClaimTo.Insurance, "acme", "r1", Money.Of(500)),
        ]);
        var all = new CaseDeadlines(Now("coverage: [{payer: acme, claims: {file_within_days: 90}}]"), track).All;
        Assert.Equal(
            [("claim-r1", new DateOnly(2027, 3, 8), true), ("claim-r2", new DateOnly(2027, 3, 15), false)],
            all.Select(one => (one.Id, one.By, one.IsDone))
        );
    }

    [Fact]
    public void An_FSA_has_its_run_out_and_a_request_for_an_estimate_its_business_days()
    {
        var track = Track.Of([
            new CaseEvent.PaperMade(Day, "p1", "estimate-request", Hash: null),
            new CaseEvent.PaperSent(new(2026, 12, 24), "p1", "Lakeline"),
        ]);
        var all = new CaseDeadlines(
            Now("accounts: {fsa: {election: 1200, spent: 300, plan_year_ends: 2026-12-31, run_out_days: 90}}"),
            track
        ).All;
        Assert.Equal(
            [("estimate-p1", new DateOnly(2026, 12, 30)), ("fsa-run-out-2026", new DateOnly(2027, 3, 31))],
            all.Select(one => (one.Id, one.By))
        );
    }

    [Theory]
    [InlineData(1400, 1)]
    [InlineData(1399, 0)]
    public void A_bill_so_much_above_its_estimate_can_be_disputed_until_a_day(int total, int count)
    {
        var now = Now($"papers: {{bill: {{dated: 2026-12-01, total: {total}, estimate: 1000}}}}");
        var all = new CaseDeadlines(now, Track.Empty).All;
        Assert.Equal(count, all.Count);
        Assert.All(all, one => Assert.Equal(("estimate-dispute", new DateOnly(2027, 3, 31)), (one.Id, one.By)));
    }

    [Theory]
    [InlineData("lakeline", "2027-03-31", "")]
    [InlineData("hill-country", "2027-03-31", "is for another clinic, hill-country; the plan is now at Lakeline.")]
    [InlineData(null, "2026-12-01", "was for bills until Dec 1, 2026, which is past.")]
    [InlineData(null, "2026-12-10", "pays bills until Dec 10, 2026, and the first one of the plan is on Dec 15, 2026.")]
    [InlineData(null, "2026-12-20", "pays bills until Dec 20, 2026, and the plan's go on until Jan 5, 2027")]
    public void A_promise_that_no_longer_fits_is_flagged(string? clinic, string until, string flag)
    {
        var track = Track.Empty.With(
            new CaseEvent.Commitment(
                Day,
                CommitmentStatus.Promised,
                "hope-fund",
                "Hope Fund",
                Money.Of(500),
                clinic,
                DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
                To: null,
                Why: null
            )
        );
        var flags = PromiseCheck.Of(track, new("lakeline", "Lakeline", new(2026, 12, 15), new(2027, 1, 5)), Day);
        Assert.Equal(flag.Length > 0 ? 1 : 0, flags.Count);
        Assert.All(
            flags,
            said => Assert.Contains($"The $500.00 of Hope Fund (hope-fund) {flag}", said, StringComparison.Ordinal)
        );
    }

    private static Situation Now(string answers) =>
        new(CaseReader.Read("case.yaml", $"carefare: 1\n{answers}\n").Case!, KnowledgeBase.Embedded, Day);

    private static Track After(Track track, IReadOnlyList<ProposedDeadline> deadlines, params ProposedTask[] tasks) =>
        Renewal.Events(track, deadlines, tasks, Day).Aggregate(track, (now, next) => now.With(next));
}
