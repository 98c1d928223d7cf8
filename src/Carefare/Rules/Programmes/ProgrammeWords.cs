using Carefare.Knowledge;

namespace Carefare.Rules.Programmes;

/// <summary>Tells people what a programme pays.</summary>
public static class ProgrammeWords
{
    /// <summary>What it pays, with its amounts: "a part of therapy, at most $2,500.00 in all".</summary>
    public static string Pays(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return string.Join(", ", Amounts(programme.Pays).Prepend(programme.Pays.Says));
    }

    /// <summary>Conditions as one list: "you are 18 or older and you live in Illinois".</summary>
    internal static string And(IEnumerable<string> says)
    {
        var all = says.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    private static IEnumerable<string> Amounts(ProgrammePayment pays)
    {
        if (pays.YouPayFrom is { } least)
        {
            yield return $"so that you pay as little as {least}{Per(pays.Per)}";
        }

        if (pays.Usual is { } usual)
        {
            yield return $"usually {usual.Least} to {usual.Most}{Per(pays.Per)}";
        }

        if (pays.Most is { } most)
        {
            yield return $"at most {most}{Per(pays.Per)}";
        }

        if (pays.IsLastResort)
        {
            yield return "as the last to pay";
        }
    }

    private static string Per(ProgrammeUnit? unit) => unit is { } known ? Per(known) : "";

    private static string Per(ProgrammeUnit unit) =>
        unit switch
        {
            ProgrammeUnit.Treatment => " for each treatment",
            ProgrammeUnit.Application => " for each application",
            ProgrammeUnit.Year => " a year",
            ProgrammeUnit.Lifetime => " in all",
        };
}
