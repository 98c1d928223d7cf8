using Carefare.Cases;
using Carefare.Cases.Filling;
using Carefare.Cases.Reading;
using Carefare.Quantities;
using Carefare.Tracking;
using Purse = Carefare.Tracking.Purse;

namespace Carefare.Tests.Tracking;

/// <summary>What happened says which answers should change, and to what; it changes none.</summary>
public sealed class ProposedAnswersTests
{
    private static readonly DateOnly Day = new(2026, 12, 10);

    private const string Told = """
        # My own remark stays.
        carefare: 1
        as_of: 2026-11-23
        money: {cash_now: 1500, monthly: 350, keep_back: 200}
        accounts: {hsa: {balance: 800, opened: 2024-02-01}, fsa: {election: 1200, spent: 300, plan_year_ends: 2026-12-31}}
        coverage:
          - payer: acme
            type: employer_self_funded
            plan_year_starts: 01-01
            in_network: none
            out_of_network: {deductible: 3000, deductible_met: 100, coinsurance: 0.4, oop_max: 12000, oop_met: 100}
        quotes:
          - {clinic: lakeline, name: Lakeline, modality: iv, infusion: 500}
        commitments:
          - {id: hope-fund, from: Hope Fund, status: asked, amount: 500, clinic: lakeline, paid_to: clinic}
        """;

    private static readonly CaseEvent Saved = new CaseEvent.CaseSaved(new(2026, 11, 23), Told, "5eed");

    [Fact]
    public void Own_money_that_was_paid_lowers_the_cash_and_what_arrived_raises_it() =>
        Assert.Equal(
            "money.cash_now: 1500 → 1150",
            Changes(new CaseEvent.Expense(Day, "e1", "infusion", "Lakeline", Money.Of(350), Purse.Own))
        );

    [Fact]
    public void What_the_accounts_paid_changes_their_answers() =>
        Assert.Equal(
            "accounts.hsa.balance: 800 → 449.50; accounts.fsa.spent: 300 → 400",
            Changes(
                new CaseEvent.Expense(Day, "e1", "infusion", "Lakeline", Money.Of(350.5m), Purse.Hsa),
                new CaseEvent.Expense(Day, "e2", "infusion", "Lakeline", Money.Of(100), Purse.Fsa)
            )
        );

    [Fact]
    public void What_a_plan_applied_counts_toward_its_deductible_and_its_maximum() =>
        Assert.Equal(
            "coverage[0].out_of_network.deductible_met: 100 → 400; coverage[0].out_of_network.oop_met: 100 → 450",
            Changes(
                new CaseEvent.ReceiptKept(Day, "r1", "a.pdf", "5eed", Money.Of(500), Payment: null),
                new CaseEvent.ClaimSent(Day, "c1", ClaimTo.Insurance, "Acme", "r1", Money.Of(500)),
                new CaseEvent.ClaimAnswered(Day, "c1", null, Money.Of(100), Money.Of(300), Money.Of(50), Denied: null)
            )
        );

    [Fact]
    public void Care_of_an_earlier_plan_year_changes_no_deductible_of_this_one() =>
        Assert.Equal(
            "",
            Changes(
                new CaseEvent.ReceiptKept(new(2025, 12, 8), "r1", "a.pdf", "5eed", Money.Of(500), Payment: null),
                new CaseEvent.ClaimSent(Day, "c1", ClaimTo.Insurance, Payer: null, "r1", Money.Of(500)),
                new CaseEvent.ClaimAnswered(Day, "c1", null, Money.Zero, Money.Of(300), Money.Zero, Denied: null)
            )
        );

    [Fact]
    public void A_promise_changes_its_row_and_a_new_one_gets_a_row() =>
        Assert.Equal(
            "commitments[0].status: asked → promised; commitments[0].valid_until: unknown → 2027-03-31; "
                + "commitments[1].id: none → aunt; commitments[1].from: none → Aunt Jo; commitments[1].status: none → promised; "
                + "commitments[1].amount: none → 200; commitments[1].paid_to: none → me",
            Changes(
                Promised("hope-fund", "Hope Fund", 500, new(2027, 3, 31), to: null),
                Promised("aunt", "Aunt Jo", 200, until: null, PaidTo.Me)
            )
        );

    [Fact]
    public void What_happened_before_the_answers_were_saved_changes_nothing() =>
        Assert.Equal(
            "",
            Changes(new CaseEvent.Expense(Day, "e1", "infusion", "Lakeline", Money.Of(350), Purse.Own), Saved)
        );

    [Fact]
    public void All_else_in_the_file_stays_as_it_is()
    {
        var filled = Fill(new CaseEvent.Expense(Day, "e1", "infusion", "Lakeline", Money.Of(350), Purse.Own));
        Assert.Equal(Told.Replace("cash_now: 1500", "cash_now: 1150", StringComparison.Ordinal), filled.Text);
    }

    [Fact]
    public void Money_that_has_come_in_part_is_left_to_the_person()
    {
        var track = Track.Of([
            Saved,
            Promised("hope-fund", "Hope Fund", 500, until: null, PaidTo.Clinic),
            new CaseEvent.Commitment(
                Day,
                CommitmentStatus.Received,
                "hope-fund",
                null,
                Money.Of(200),
                null,
                null,
                null,
                null
            ),
        ]);
        var proposed = new ProposedAnswers(track, Person, Day);
        Assert.Empty(proposed.Known);
        Assert.StartsWith(
            "Hope Fund has paid $200.00 of $500.00",
            Assert.Single(proposed.ByHand),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_no_and_an_appeal_that_was_sent_are_told_as_what_to_write_into_the_case()
    {
        var track = Track.Of([
            Saved,
            new CaseEvent.ReceiptKept(Day, "r1", "a.pdf", "5eed", Money.Of(500), Payment: null),
            new CaseEvent.ClaimSent(Day, "c1", ClaimTo.Insurance, "Acme", "r1", Money.Of(500)),
            new CaseEvent.ClaimAnswered(Day, "c1", null, Money.Zero, Money.Zero, Money.Zero, "not medically necessary"),
            new CaseEvent.PaperMade(Day, "p1", "appeal-internal", Hash: null),
            new CaseEvent.PaperSent(Day, "p1", "Acme"),
        ]);
        Assert.Equal(
            [
                "The claim c1 was denied on Dec 10, 2026 (not medically necessary). Put the letter into \"denial\" of that plan under \"coverage\": then the clocks of an appeal are counted.",
                "You sent appeal-internal (p1) on Dec 10, 2026. When you know on which day they got it, put that into \"appealed_on\" of the denial.",
            ],
            new ProposedAnswers(track, Person, Day).ByHand
        );
    }

    private static Case Person => CaseReader.Read("case.yaml", Told).Case!;

    private static string Changes(params CaseEvent[] events) =>
        string.Join("; ", Fill(events).Filled.Select(one => $"{one.Path}: {one.Before} → {one.After}"));

    private static FilledCase Fill(params CaseEvent[] events)
    {
        var proposed = new ProposedAnswers(Track.Of([Saved, .. events]), Person, Day);
        var filled = AnswerFilling.Fill("case.yaml", Told, [.. proposed.Known.Select(one => one.Answers)]);
        Assert.Empty(filled.Left);
        return filled;
    }

    private static CaseEvent.Commitment Promised(string id, string from, int dollars, DateOnly? until, PaidTo? to) =>
        new(Day, CommitmentStatus.Promised, id, from, Money.Of(dollars), Clinic: null, until, to, Why: null);
}
