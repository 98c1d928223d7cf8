using Carefare.Cases.Questions;
using Carefare.Yaml;

namespace Carefare.Cases.Reading;

/// <summary>Doubts a way to pay under <c>wants.avoid</c> that nobody knows: it would be left in without a word.</summary>
internal static class AvoidedWays
{
    /// <summary>Looks at each.</summary>
    /// <param name="avoided">What the person wants left out.</param>
    /// <param name="ways">The identifiers and families of the ways to pay.</param>
    /// <param name="findings">Takes the doubts.</param>
    public static void Check(IReadOnlyList<string> avoided, IReadOnlyList<string> ways, Findings findings)
    {
        foreach (var (at, word) in avoided.Index())
        {
            if (!ways.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                findings.Doubt(
                    $"wants.avoid[{at}]",
                    new($"{Fault.Show(word)} is no way to pay that is known here.", Nearest.Mend(word, ways))
                );
            }
        }
    }
}
