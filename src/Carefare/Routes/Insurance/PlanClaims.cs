using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Claims for the course with one health plan: whether it pays, when, and how much of each charge.</summary>
internal sealed class PlanClaims
{
    private readonly Situation _now;
    private readonly Coverage _plan;
    private readonly Stages _stages;

    /// <summary>The claims that a row of coverage tells of.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="quotes">The quotes for one treatment.</param>
    /// <param name="plan">The row, with its claims for that treatment.</param>
    /// <param name="what">Which treatment it is, as " for esketamine"; empty for the one that is wanted.</param>
    public PlanClaims(Situation now, CourseQuotes quotes, Coverage plan, string what = "")
    {
        (_now, _plan) = (now, plan);
        _stages = Stages.Of(now, Payer, plan.Claims, what);
        Clinics =
        [
            .. quotes.Clinics.Where(clinic => clinic.Quote is not null).Select(clinic => ClinicClaims.Of(clinic, plan)),
        ];
        Unnamed =
        [
            .. Clinics
                .SelectMany(one => quotes.Price(one.Clinic.Terms, PriceForm.PerInfusion).Charges)
                .Select(charge => ClaimLine.Allowed(charge.Kind, plan.Claims.Allowed))
                .OfType<Answer<Money>>()
                .Where(amount => !amount.IsKnown)
                .Select(amount => amount.Key)
                .Distinct(StringComparer.Ordinal),
        ];
        var anyClinic = Condition.Any([.. Clinics.Select(one => one.Condition)]);
        Condition = Condition.All(
            _stages.Condition,
            AllowsSomething,
            Condition.Holds(plan.Claims.PaidAfterDays, "it is known when it pays", _ => true),
            anyClinic with
            {
                Sentence = string.Join(
                    " or ",
                    Clinics.SelectMany(one => one.Condition.Deciding.Take(1)).Select(part => part.Sentence)
                ),
                Parts = [],
            }
        );
    }

    /// <summary>The insurer's name.</summary>
    public string Payer => _plan.Payer.Or("your health plan");

    /// <summary>Whether it pays something back for the course at some clinic.</summary>
    public Condition Condition { get; }

    /// <summary>Days from the care, or from the plan's yes where that is later, to the payment.</summary>
    /// <exception cref="InvalidOperationException">They are not known; the condition does not hold.</exception>
    public int PaidAfterDays => _plan.Claims.PaidAfterDays.Value;

    /// <summary>What it hangs on, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _stages.Decisions;

    /// <summary>The clinics that quoted.</summary>
    public IReadOnlyList<ClinicClaims> Clinics { get; }

    /// <summary>The kinds of charges of the course for which no allowed amount is named, by their keys.</summary>
    public IReadOnlyList<string> Unnamed { get; }

    /// <summary>What would make it more, or surer, although it pays something.</summary>
    public IReadOnlyList<string> Asks =>
        [
            .. _stages.Asks,
            .. Unnamed,
            .. Decisions.Count > 0 && !_plan.Claims.Retroactive.IsKnown ? new[] { _plan.Claims.Retroactive.Key } : [],
            .. Clinics.SelectMany(one => one.Condition.Asks),
        ];

    /// <summary>The day on which the plan first says yes.</summary>
    public DateOnly Granted => Decisions.Count > 0 ? Decisions[0].Day : _now.Today;

    /// <summary>What the plan pays back of a course where it says yes on a day.</summary>
    public IReadOnlyList<PaidBack> PaysBack(PricedCourse course, DateOnly granted) =>
        [
            .. Adjudicate(course, granted)
                .Where(one => one.Paid.PlanPays > Money.Zero)
                .Select(one => new PaidBack(one.Charge, one.Paid.PlanPays, Arrives(one.Paid.Line.Day, granted))),
        ];

    /// <summary>What becomes of each line of a course that the plan counts; none where no superbill comes with its price.</summary>
    public IReadOnlyList<(int Charge, PaidLine Paid)> Adjudicate(PricedCourse course, DateOnly granted)
    {
        var clinic = Clinics.FirstOrDefault(one => one.Clinic.Terms.Clinic == course.Clinic);
        if (clinic?.Terms is not { } terms || IsWaived(clinic, course.Form))
        {
            return [];
        }

        var claims = ClaimLine
            .Of(course, _plan.Claims.Allowed)
            .Where(claim => claim.Line.Day >= granted || _plan.Claims.Retroactive.Or(false))
            .ToList();
        var paid = Adjudication.Of(terms, clinic.Met, _now.Today, claims.Select(claim => claim.Line));
        return [.. claims.Zip(paid, (claim, line) => (claim.Charge, line))];
    }

    private Condition AllowsSomething
    {
        get
        {
            const string sentence = "it allows an amount for what the clinic charges";
            var allowed = _plan.Claims.Allowed;
            Answer<Money>[] amounts =
            [
                allowed.Infusion,
                allowed.Evaluation,
                allowed.Maintenance,
                allowed.Monitoring,
                .. Clinics.Any(one => one.Clinic.Terms.Drug is { Supply: DrugSupply.Clinic })
                    ? new[] { allowed.Drug }
                    : [],
                allowed.Integration,
            ];
            if (amounts.Any(amount => amount.Or(Money.Zero) > Money.Zero))
            {
                return Condition.Is(holds: true, sentence);
            }

            // What the plan allows for a treatment matters most; the others are asked for once it is known.
            var open = amounts.Where(amount => !amount.IsKnown).Select(amount => amount.Key).Take(1).ToList();
            return open.Count > 0 ? Condition.Unknown(sentence, open) : Condition.Is(holds: false, sentence);
        }
    }

    private static bool IsWaived(ClinicClaims clinic, PriceForm form) =>
        clinic.Clinic.Terms.Superbill?.WaivedWith.Contains(form) ?? true;

    private DateOnly Arrives(DateOnly care, DateOnly granted) => DayOrder.Later(care, granted).AddDays(PaidAfterDays);
}
