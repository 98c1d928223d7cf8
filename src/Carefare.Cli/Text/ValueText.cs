using System.Globalization;
using Carefare.Knowledge;

namespace Carefare.Cli.Text;

/// <summary>The value of a figure as a person reads it.</summary>
internal static class ValueText
{
    /// <summary>A value in every scope: "4,400 self_only, 8,750 family".</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">The figure's unit.</param>
    public static string Of(Scoped value, string unit) =>
        string.Join(
            ", ",
            Leaves(value)
                .Select(leaf =>
                    leaf.Scope.Length == 0 ? Single(leaf.Value, unit) : $"{Single(leaf.Value, unit)} {leaf.Scope}"
                )
        );

    /// <summary>The leaves of a value with their scopes: "CA single".</summary>
    public static IEnumerable<(string Scope, FactValue? Value)> Leaves(Scoped value) =>
        value switch
        {
            Scoped.Leaf leaf => [("", leaf.Value)],
            Scoped.Split split => split.Keys.SelectMany(key =>
                Leaves(key.Value).Select(leaf => ($"{key.Key} {leaf.Scope}".TrimEnd(), leaf.Value))
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Single(FactValue? value, string unit) =>
        value switch
        {
            null => "unknown",
            FactValue.Number number => Number(number.Value, unit),
            FactValue.Range range => $"{Number(range.Min, unit)} to {Number(range.Max, unit)}{Usually(range, unit)}",
            FactValue.Schedule schedule => string.Join(", ", schedule.Steps.Select(Step)),
            FactValue.YesNo yesNo => yesNo.Value ? "yes" : "no",
            FactValue.Words words => words.Value,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Usually(FactValue.Range range, string unit) =>
        range.Typical is { } usual ? $" (usually {Number(usual, unit)})" : "";

    private static string Step(Step step) =>
        (step.Base is { } due ? $"${Plain(due)} and " : "")
        + (step.From == 0 ? Percent(step.Rate) : $"{Percent(step.Rate)} from ${Plain(step.From)}");

    private static string Number(decimal number, string unit) =>
        unit.Split('/') switch
        {
            ["USD", .. var per] => $"${Plain(number)}{Per(per)}",
            ["fraction", .. var per] => $"{Percent(number)}{Per(per)}",
            _ => $"{Plain(number)} {unit}",
        };

    private static string Per(string[] per) => per.Length == 0 ? "" : $" a {per[0]}";

    private static string Percent(decimal fraction) => (fraction * 100).ToString("0.####", Plainly) + " %";

    private static string Plain(decimal number) =>
        number.ToString(number == decimal.Truncate(number) ? "#,##0" : "#,##0.00##", Plainly);

    private static CultureInfo Plainly => CultureInfo.InvariantCulture;
}
