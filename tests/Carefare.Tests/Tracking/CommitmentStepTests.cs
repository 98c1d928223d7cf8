using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Tracking;

namespace Carefare.Tests.Tracking;

/// <summary>Money from others goes asked, promised, sent, received, unused, and never back.</summary>
public sealed class CommitmentStepTests
{
    private static readonly DateOnly Day = new(2026, 12, 8);

    public static TheoryData<string, bool> Ways =>
        new()
        {
            { "asked promised sent received", true },
            { "promised sent received", true },
            { "asked received", true },
            { "promised promised", true },
            { "promised received unused", true },
            { "asked unused", true },
            { "asked asked", false },
            { "promised asked", false },
            { "sent", false },
            { "received", false },
            { "unused", false },
            { "promised sent sent", false },
            { "asked promised received sent", false },
            { "asked unused promised", false },
            { "promised unused unused", false },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Steps_go_forward_only(string way, bool isLawful)
    {
        var track = Track.Empty;
        var refusal = (string?)null;
        foreach (var step in way.Split(' '))
        {
            Assert.Null(refusal);
            var next = Told(Spelled.Step.Find(step)!.Value, 500);
            refusal = track.Refusal(next);
            track = track.With(next);
        }

        Assert.Equal(isLawful, refusal is null);
        Assert.True(refusal is null || (refusal.EndsWith('.') && refusal.Length < 200), refusal);
    }

    [Fact]
    public void Money_comes_in_parts_but_never_more_than_was_promised()
    {
        var track = Track.Of([
            Told(CommitmentStatus.Promised, 500),
            Told(CommitmentStatus.Received, 200),
            Told(CommitmentStatus.Received, 250),
        ]);
        Assert.Equal((Money.Of(450), Money.Of(50)), (track.Givers[0].Received, track.Givers[0].ToCome));
        Assert.Equal(
            "Of hope-fund, $500.00 was promised, and with this $510.00 would have come. Tell the new promise first, or correct the amount.",
            track.Refusal(Told(CommitmentStatus.Received, 60))
        );
    }

    [Fact]
    public void Money_that_came_and_will_not_be_used_is_given_back()
    {
        var track = Track.Of([
            Told(CommitmentStatus.Promised, 500),
            Told(CommitmentStatus.Received, 200),
            Told(CommitmentStatus.Unused, 0),
        ]);
        Assert.Equal(Money.Zero, MoneyFlow.Of(track).Back);
        Assert.Equal(
            [("income:others", "assets:own"), ("assets:own", "income:others")],
            Carefare.Tracking.Exports.Movement.Of(track).Select(one => (one.From, one.To))
        );
    }

    [Fact]
    public void Who_got_the_money_is_never_guessed() =>
        Assert.Equal(
            "Who got the money of hope-fund is not told. Say --to me or --to clinic.",
            Track
                .Of([Told(CommitmentStatus.Promised, 500) with { To = null }])
                .Refusal(Told(CommitmentStatus.Received, 500) with { To = null })
        );

    [Fact]
    public void A_step_for_a_name_that_is_not_known_names_the_nearest() =>
        Assert.Equal(
            "There is no money from others with the name hope-find. Did you mean hope-fund?",
            Track
                .Of([Told(CommitmentStatus.Promised, 500)])
                .Refusal(Told(CommitmentStatus.Sent, 500) with { Id = "hope-find" })
        );

    [Fact]
    public void What_the_steps_do_not_repeat_stays()
    {
        var track = Track.Of([
            Told(CommitmentStatus.Promised, 500) with
            {
                Clinic = "lakeline",
                Until = new(2027, 3, 31),
                To = PaidTo.Clinic,
            },
            new CaseEvent.Commitment(Day, CommitmentStatus.Sent, "hope-fund", null, null, null, null, null, null),
        ]);
        var money = track.Givers[0];
        Assert.Equal(
            ("Hope Fund", Money.Of(500), "lakeline", new DateOnly(2027, 3, 31), PaidTo.Clinic),
            (money.From, money.Amount, money.Clinic, money.Until, money.To)
        );
    }

    private static CaseEvent.Commitment Told(CommitmentStatus step, int dollars) =>
        new(Day, step, "hope-fund", "Hope Fund", Money.Of(dollars), Clinic: null, Until: null, PaidTo.Me, Why: null);
}
