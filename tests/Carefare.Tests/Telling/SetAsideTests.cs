using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Tests.Telling;

public sealed class SetAsideTests
{
    private static readonly Party Cash = new(PartyKind.Cash, "");

    [Fact]
    public void The_same_contribution_in_months_that_follow_one_another_is_said_once() =>
        Assert.Equal(
            [
                "Put $200.00 into the HSA on the first of each month from Jan 2027 to Mar 2027.",
                "Put $150.00 into the HSA on Thu, Apr 1, 2027.",
            ],
            SetAside.Of(Plan(PartyKind.Hsa, 200, 200, 200, 150))
        );

    [Fact]
    public void An_election_is_said_with_what_is_taken_from_the_pay() =>
        Assert.Equal(
            ["Elect $1,200.00 for the FSA: about $100.00 is taken from the pay each month from Jan 2027 to Dec 2027."],
            SetAside.Of(Plan(PartyKind.Fsa, [.. Enumerable.Repeat(100, 12)]))
        );

    private static Plan Plan(PartyKind kind, params int[] dollars) =>
        SamplePlan.Plan with
        {
            Ledger =
            [
                .. dollars.Select(
                    (amount, i) =>
                        new LedgerLine(
                            new DateOnly(2027, 1, 1).AddMonths(i),
                            Cash,
                            new(kind, ""),
                            Money.Of(amount),
                            "",
                            ""
                        )
                ),
            ],
        };
}
