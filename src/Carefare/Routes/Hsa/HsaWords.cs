using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Hsa;

/// <summary>What an open HSA comes to, in words with the person's own numbers.</summary>
/// <param name="now">The situation.</param>
/// <param name="contributor">Whether money may be put in.</param>
/// <param name="room">How much, and what it saves.</param>
internal sealed class HsaWords(Situation now, Contributor contributor, ContributionRoom room)
{
    /// <summary>What can be spent, what can be put in and what that saves.</summary>
    public string Why => string.Join(' ', room.Remarks.Prepend(Room).Prepend(Balance));

    /// <summary>What would make it more.</summary>
    public string Flip =>
        contributor.Condition.Truth == Truth.Yes ? "" : $"For new contributions, {contributor.OnlyIf}.";

    /// <summary>When to put money in.</summary>
    public IReadOnlyList<RouteStep> Steps
    {
        get
        {
            var words = now.Knowledge.Words("hsa");
            return
            [
                .. room.Years.Select(year => new RouteStep(
                    year.Until,
                    $"Put in what the plan says for {year.Year}, at most {year.Room}. {words["check-months"]}",
                    []
                )),
                .. Excess(),
            ];
        }
    }

    private string Balance
    {
        get
        {
            var account = now.Case.Hsa;
            var from = account.Opened.IsKnown ? $"{account.Opened.Value:MMMM d, yyyy}" : "the day it was opened";
            return account.Balance.IsKnown
                ? $"The {account.Balance.Value} in your HSA can pay for care given from {from} on."
                : $"Your HSA can pay for care given from {from} on; what is in it is not known and not counted.";
        }
    }

    private string Room
    {
        get
        {
            if (room.Years.Count == 0)
            {
                return "New contributions are not counted.";
            }

            var amounts = string.Join(" and ", room.Years.Select(year => $"{year.Room} in {year.Year}"));
            var cents = room.Years[0].Savings[0].Fraction * 100;
            return $"You can put in up to {amounts}; the first dollar saves {cents:0.##} cents of tax.";
        }
    }

    /// <summary>Money that was put in this year although a general FSA covers the person.</summary>
    private IEnumerable<RouteStep> Excess()
    {
        var put = now.Case.Hsa.ContributedThisYear;
        return contributor.From > now.Today && put.Or(Money.Zero) > Money.Zero
            ?
            [
                new(
                    new(now.Today.Year, 12, 31),
                    $"Ask the HSA's trustee about the {put.Value} that went in this year: months in which a general FSA covers you do not count.",
                    []
                ),
            ]
            : [];
    }
}
