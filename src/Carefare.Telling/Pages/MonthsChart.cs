using System.Globalization;
using Carefare.Planning;

namespace Carefare.Telling.Pages;

/// <summary>Stacked columns of what is paid each month. The table beside it holds the same numbers.</summary>
internal static class MonthsChart
{
    private const decimal Width = 720;
    private const decimal Left = 58;
    private const decimal Top = 12;
    private const decimal Plot = 200;
    private const decimal Bottom = 40;
    private const int MostLabels = 14;

    public static Markup Of(Plan plan, IReadOnlyList<Series> series)
    {
        var scale = Scale.Of(plan, series);
        var height = Top + Plot + Bottom;
        return $"""
            <svg class="chart" viewBox="0 0 720 {Number(height)}" role="img" aria-labelledby="chart-title chart-desc">
            <title id="chart-title">What you pay each month</title>
            <desc id="chart-desc">Stacked columns from {plan.Months[0].Month.ToString()} to {plan.Months[
                ^1
            ].Month.ToString()}. The table below holds the same numbers.</desc>
            <defs>{Patterns}</defs>
            {scale.Ticks.Select(tick => Tick(scale, tick))}
            {plan.Months.Index().Select(month => Column(plan, series, scale, month.Index))}
            </svg>
            """;
    }

    private static Markup Patterns =>
        $"""
            <pattern id="p2" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="c2" width="6" height="6"/><rect class="gap" width="1.6" height="6"/></pattern>
            <pattern id="p3" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="c3" width="6" height="6"/><circle class="gap" cx="3" cy="3" r="1.2"/></pattern>
            <pattern id="p4" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="c4" width="6" height="6"/><rect class="gap" width="6" height="1.6"/></pattern>
            """;

    private static Markup Tick(Scale scale, decimal dollars) =>
        $"""
            <line class="{(dollars == 0 ? "zero" : "grid")}" x1="{Number(Left)}" x2="{Number(Width)}" y1="{Number(
                scale.Y(dollars)
            )}" y2="{Number(scale.Y(dollars))}"/>
            <text class="tick" x="{Number(Left - 8)}" y="{Number(scale.Y(dollars) + 4)}" text-anchor="end">{Label(
                dollars
            )}</text>

            """;

    private static Markup Column(Plan plan, IReadOnlyList<Series> series, Scale scale, int index)
    {
        var month = plan.Months[index];
        var slot = (Width - Left) / plan.Months.Count;
        var x = Left + slot * index;
        var (up, down) = (0m, 0m);
        var parts = new List<Markup>();
        foreach (var one in series)
        {
            var dollars = one.In(month).Dollars;
            var from = dollars > 0 ? up : down;
            if (dollars != 0)
            {
                parts.Add(
                    Box(
                        one,
                        x + slot * 0.14m,
                        slot * 0.72m,
                        scale.Y(decimal.Max(from, from + dollars)),
                        scale.Height(dollars)
                    )
                );
            }

            (up, down) = dollars > 0 ? (up + dollars, down) : (up, down + dollars);
        }

        return $"{parts}{Names(plan, index, x + slot / 2)}";
    }

    private static Markup Box(Series series, decimal x, decimal width, decimal y, decimal height) =>
        $"""
            <rect class="s{series.Number} box" x="{Number(x)}" y="{Number(y)}" width="{Number(width)}" height="{Number(
                height
            )}"/>

            """;

    /// <summary>The month under its column, where there is room; the year under the first and each January.</summary>
    private static Markup Names(Plan plan, int index, decimal middle)
    {
        var month = plan.Months[index].Month;
        var every = (plan.Months.Count + MostLabels - 1) / MostLabels;
        var shown = every == 1 || (every <= 3 ? (month.Number - 1) % 3 == 0 : (month.Number - 1) % 6 == 0);
        Markup name = shown
            ? $"""<text class="tick" x="{Number(middle)}" y="{Number(Top + Plot + 17)}" text-anchor="middle">{month.First.ToString("MMM", CultureInfo.InvariantCulture)}</text>"""
            : Markup.None;
        Markup year =
            shown && (month.Number == 1 || index == 0)
                ? $"""<text class="tick" x="{Number(middle)}" y="{Number(Top + Plot + 33)}" text-anchor="middle">{month.Year}</text>"""
                : Markup.None;
        return $"{name}{year}\n";
    }

    private static string Label(decimal dollars) =>
        (dollars < 0 ? "−$" : "$") + decimal.Abs(dollars).ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Where amounts stand on the page.</summary>
    /// <param name="Least">The lowest tick in dollars; zero or less.</param>
    /// <param name="Most">The highest tick in dollars.</param>
    /// <param name="Step">Dollars between ticks.</param>
    private sealed record Scale(decimal Least, decimal Most, decimal Step)
    {
        public IEnumerable<decimal> Ticks =>
            Enumerable.Range(0, (int)((Most - Least) / Step) + 1).Select(i => Least + i * Step);

        public static Scale Of(Plan plan, IReadOnlyList<Series> series)
        {
            decimal Reach(Func<decimal, bool> side) =>
                plan.Months.Max(month => series.Select(one => one.In(month).Dollars).Where(side).Sum(decimal.Abs));

            var (up, down) = (Reach(dollars => dollars > 0), Reach(dollars => dollars < 0));
            var step = StepFor(up + down);
            return new(-decimal.Ceiling(down / step) * step, decimal.Max(1, decimal.Ceiling(up / step)) * step, step);
        }

        public decimal Y(decimal dollars) => Top + Plot * (Most - dollars) / (Most - Least);

        public decimal Height(decimal dollars) => Plot * decimal.Abs(dollars) / (Most - Least);

        // 1, 2 or 5 times a power of ten, so that there are three to seven ticks.
        private static decimal StepFor(decimal reach)
        {
            var power = 1m;
            while (power * 50 < reach)
            {
                power *= 10;
            }

            decimal[] factors = [1, 2, 5, 10];
            return power * factors.First(factor => power * factor * 5 >= reach || factor == 10);
        }
    }
}
