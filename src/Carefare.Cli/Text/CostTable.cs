using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Treatment;

namespace Carefare.Cli.Text;

/// <summary>The course in one price form, or at one end of a range, as a column.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Course">The course.</param>
/// <param name="Stops">What stopping early costs.</param>
internal sealed record CostColumn(string Head, PricedCourse Course, StopEarly Stops);

/// <summary>Tables of a course's cost, the price forms side by side.</summary>
internal static class CostTable
{
    /// <summary>A row for each kind of charge, the total, and what is due on the first day.</summary>
    public static Table Of(IReadOnlyList<CostColumn> columns) =>
        new(
            [new("", Wraps: true), .. columns.Select(column => new Column(column.Head, Number: true))],
            [
                .. Enum.GetValues<ChargeKind>()
                    .Where(kind => columns.Any(column => Of(column, kind).Count > 0))
                    .Select(kind => Row(Line(columns, kind), columns, column => Amount(Of(column, kind)))),
                Row("(due on the first day)", columns, column => Amount(FirstDay(column.Course))),
            ],
            Row("Total", columns, column => column.Course.Price.ToString())
        );

    /// <summary>A row for each treatment after which the person may stop.</summary>
    public static Table StopEarly(IReadOnlyList<CostColumn> columns) =>
        new(
            [new("stop after", Number: true), .. columns.Select(column => new Column(column.Head, Number: true))],
            [
                .. columns[0]
                    .Stops.Stops.Select(stop =>
                        Row(stop.After.ToString(), columns, column => Cell(column, stop.After))
                    ),
            ],
            Row("worth it from", columns, PaysFrom)
        );

    private static string Cell(CostColumn column, int after)
    {
        var stop = column.Stops.Stops[after - 1];
        return column.Stops.Form == PriceForm.PerInfusion ? stop.Paid.ToString()
            : stop.Lost > Money.Zero ? $"+{stop.Lost}"
            : stop.Lost.ToString();
    }

    private static string PaysFrom(CostColumn column) =>
        column.Stops.Form == PriceForm.PerInfusion ? "–" : column.Stops.BreaksEvenAt?.ToString() ?? "never";

    private static IReadOnlyList<Charge> Of(CostColumn column, ChargeKind kind) =>
        [.. column.Course.Charges.Where(charge => charge.Kind == kind)];

    private static IReadOnlyList<Charge> FirstDay(PricedCourse course) =>
        [.. course.Charges.Where(charge => charge.Due == course.Start)];

    private static string Amount(IReadOnlyList<Charge> charges) =>
        Words.OrDash(Money.Sum(charges.Select(charge => charge.Amount)));

    /// <summary>The kind with the number of charges, where every column that has any has the same number.</summary>
    private static string Line(IReadOnlyList<CostColumn> columns, ChargeKind kind)
    {
        var counts = columns.Select(column => Of(column, kind).Count).Where(count => count > 0).Distinct().ToList();
        return counts is [> 1 and var count] ? $"{Name(kind)} ({count})" : Name(kind);
    }

    private static string Name(ChargeKind kind) =>
        kind switch
        {
            ChargeKind.Evaluation => "Evaluation",
            ChargeKind.Infusion => "Series",
            ChargeKind.Maintenance => "Maintenance",
            ChargeKind.Monitoring => "Monitoring",
            ChargeKind.Drug => "Drug",
            ChargeKind.Pharmacy => "Drug, at the pharmacy",
            ChargeKind.Integration => "Therapy sessions",
            ChargeKind.Package => "Paid in advance",
            ChargeKind.Membership => "Membership fees",
        };

    private static IReadOnlyList<string> Row(
        string head,
        IReadOnlyList<CostColumn> columns,
        Func<CostColumn, string> cell
    ) => [head, .. columns.Select(cell)];
}
