using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Who pays which part of a whole course, where each plan says yes at the first of its decisions.</summary>
internal sealed class CourseSums
{
    private readonly IReadOnlyList<LineOutcome> _lines;

    public CourseSums(PricedCourse course, BothPlans plans)
    {
        _lines = plans.Of(course, plans.First.Granted, plans.Second?.Granted ?? plans.First.Granted);
        Price = course.Price;
        First = Sum(one => one.First.PlanPays);
        Second = Sum(one => one.SecondPays);
        Program = Sum(one => one.First.ThirdPartyPays);
        WriteOff = Sum(one => one.WriteOff);
        Deductible = Sum(one => one.First.Deductible);
    }

    /// <summary>What the clinic asks for.</summary>
    public Money Price { get; }

    /// <summary>What the first plan pays.</summary>
    public Money First { get; }

    /// <summary>What the second plan pays.</summary>
    public Money Second { get; }

    /// <summary>What a savings program pays.</summary>
    public Money Program { get; }

    /// <summary>What nobody pays, by contract.</summary>
    public Money WriteOff { get; }

    /// <summary>What falls under the first plan's deductible.</summary>
    public Money Deductible { get; }

    /// <summary>What is left to the person.</summary>
    public Money Left => Price - First - Second - Program - WriteOff;

    /// <summary>Whether the plans say yes, and all that they allow is the person's all the same.</summary>
    public bool GoesToTheDeductible => First + Second == Money.Zero && Deductible > Money.Zero;

    /// <summary>What the first plan leaves, part by part; empty where it leaves nothing.</summary>
    public string Yours
    {
        get
        {
            var copays = _lines.Where(one => one.First.Copay > Money.Zero).ToList();
            var parts = new[]
            {
                (Deductible, "falls under the deductible"),
                (Sum(one => one.First.Copay), copays.Count == 1 ? "is your copay" : "is your copays"),
                (Sum(one => one.First.Coinsurance), "is your coinsurance"),
                (WriteOff, "is written off, since the clinic is in the network"),
                (Price - First - Sum(one => one.First.Share) - WriteOff, "is not allowed or not covered"),
            };
            return string.Join(
                ", ",
                parts.Where(part => part.Item1 > Money.Zero).Select(part => $"{part.Item1} {part.Item2}")
            );
        }
    }

    /// <summary>What is left, as a figure.</summary>
    /// <param name="clinic">The clinic's name.</param>
    /// <param name="condition">What must come about for it, ending in a comma; empty where it is sure.</param>
    public RouteFigure Figure(string clinic, string condition) =>
        new(
            Capital.Of($"{condition}what is left to you at {clinic}, one by one"),
            Left,
            "the price − what plans and programs pay − what is written off",
            [
                ("The price", Price),
                ("Paid by the plan", First),
                .. Second > Money.Zero ? new[] { ("Paid by the second plan", Second) } : [],
                .. Program > Money.Zero ? new[] { ("Paid by the savings program", Program) } : [],
                .. WriteOff > Money.Zero ? new[] { ("Written off", WriteOff) } : [],
            ]
        );

    private Money Sum(Func<LineOutcome, Money> part) => Money.Sum(_lines.Select(part));
}
