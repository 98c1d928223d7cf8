using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Planning.Explanation;

/// <summary>The plain figures at the bottom of an explanation: lines of the ledger and charges.</summary>
internal static class Lines
{
    /// <summary>A figure that is the sum of others.</summary>
    public static Derivation Sum(string says, string rule, IReadOnlyList<Derivation> from, Money sum) =>
        new(says, sum.ToString(), rule, from, []);

    /// <summary>A line as it adds to a sum, or takes away from it.</summary>
    public static Derivation Of(LedgerLine line, Money amount) =>
        new(
            $"{line.Day:MMM d, yyyy}: {line.Why}",
            amount.ToString(),
            $"{Name(line.From)} pays {Name(line.To)}",
            [],
            []
        );

    /// <summary>A charge.</summary>
    public static Derivation Of(Charge charge) =>
        new($"{charge.Due:MMM d, yyyy}: {charge.What}", charge.Amount.ToString(), "the clinic's price", [], []);

    private static string Name(Party party) =>
        party.Kind switch
        {
            PartyKind.Cash => "your cash",
            PartyKind.Hsa => "your HSA",
            PartyKind.Fsa => "your FSA",
            PartyKind.Clinic => "the clinic",
            PartyKind.Lender => "the lender",
            PartyKind.Payer => "another payer",
            PartyKind.Treasury => "the treasury",
        };
}
