using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Claims for the course with one health plan: whether it pays, when, and how much of each line.</summary>
internal sealed class PlanClaims
{
    private readonly Situation _now;
    private readonly Coverage _plan;
    private readonly Stages _stages;
    private readonly SharingTerms _sharing;

    /// <summary>The claims that a row of coverage tells of.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="quotes">The quotes for one treatment.</param>
    /// <param name="plan">The row, with its claims for that treatment.</param>
    /// <param name="what">Which treatment it is, as " for esketamine"; empty for the one that is wanted.</param>
    public PlanClaims(Situation now, CourseQuotes quotes, Coverage plan, string what = "")
    {
        (_now, _plan) = (now, plan);
        _stages = Stages.Of(now, Payer, plan.Claims, what);
        _sharing = new(now, plan);
        Clinics =
        [
            .. quotes
                .Clinics.Where(clinic => clinic.Quote is not null)
                .Select(clinic => ClinicClaims.Of(clinic, plan, _sharing)),
        ];
        Unnamed =
        [
            .. Clinics
                .SelectMany(one => quotes.Price(one.Clinic.Terms, PriceForm.PerInfusion).Charges)
                .Select(charge => ClaimLines.Allowed(charge.Kind, plan.Claims.Allowed))
                .OfType<Answer<Money>>()
                .Where(amount => !amount.IsKnown)
                .Select(amount => amount.Key)
                .Distinct(StringComparer.Ordinal),
        ];
        var anyClinic = Condition.Any([.. Clinics.Select(one => one.Condition)]);
        Condition = Condition.All(
            _stages.Condition,
            AllowsSomething,
            PaysBackNothing
                ? Condition.Is(holds: true, "it is known when it pays")
                : Condition.Holds(plan.Claims.PaidAfterDays, "it is known when it pays", _ => true),
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

    /// <summary>Whether it pays something for the course at some clinic.</summary>
    public Condition Condition { get; }

    /// <summary>Days from the care, or from the plan's yes where that is later, to the payment.</summary>
    /// <exception cref="InvalidOperationException">They are not known; the condition does not hold, or nothing is paid back.</exception>
    public int PaidAfterDays => _plan.Claims.PaidAfterDays.Value;

    /// <summary>Days from the care within which a claim must be sent.</summary>
    public Answer<int> FileWithinDays => _plan.Claims.FileWithinDays;

    /// <summary>How it pays where it pays second.</summary>
    public Answer<CoordinationOfBenefits> Coordination => _plan.Coordination;

    /// <summary>Whether it pays first or second.</summary>
    public Answer<PayingOrder> Order => _plan.Order;

    /// <summary>The law's bound on what it leaves to one person, and what a high-deductible plan may not do, where they matter.</summary>
    public IReadOnlyList<Citation> Facts => [.. Clinics.SelectMany(one => _sharing.Facts(one.Network)).Distinct()];

    /// <summary>Whether a savings program pays of what it leaves.</summary>
    public bool HasSavingsProgram => _plan.Claims.SavingsProgram is { Left.IsKnown: true };

    /// <summary>What it hangs on, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _stages.Decisions;

    /// <summary>The clinics that quoted.</summary>
    public IReadOnlyList<ClinicClaims> Clinics { get; }

    /// <summary>The clinics of which all is known, so that a bill can be counted.</summary>
    public IEnumerable<ClinicClaims> Counted => Clinics.Where(one => one.Condition.Truth == Truth.Yes);

    /// <summary>The kinds of charges of the course for which no allowed amount is named, by their keys.</summary>
    public IReadOnlyList<string> Unnamed { get; }

    /// <summary>What would make it more, or surer, although it pays something.</summary>
    public IReadOnlyList<string> Asks =>
        [
            .. _stages.Asks,
            .. Unnamed,
            .. Decisions.Count > 0 && !_plan.Claims.Retroactive.IsKnown ? new[] { _plan.Claims.Retroactive.Key } : [],
            .. Clinics.SelectMany(one => one.Condition.Asks),
            .. Clinics.SelectMany(one => _sharing.Asks(one.Network)),
            .. Counted.Any(one => !one.IsContract) && !FileWithinDays.IsKnown ? new[] { FileWithinDays.Key } : [],
            .. _plan.Claims.SavingsProgram is { } program ? Program(program) : [],
        ];

    /// <summary>The day on which the plan first says yes.</summary>
    public DateOnly Granted => Decisions.Count > 0 ? Decisions[0].Day : _now.Today;

    /// <summary>The plan year in which a day lies, by its first day; null where it is not known.</summary>
    public PlanYear? Year => _plan.PlanYearStarts.IsKnown ? _sharing.Plan().Year : null;

    /// <summary>
    /// What becomes of each line of a course that the plan looks at, where it says yes on a day; none where it is not billed for the
    /// course. A line from before a yes that does not reach back is not covered.
    /// </summary>
    public IReadOnlyList<(int Charge, PaidLine Paid)> Adjudicate(PricedCourse course, DateOnly granted)
    {
        var clinic = Counted.FirstOrDefault(one => one.Clinic.Terms.Clinic == course.Clinic);
        if (clinic is null || !clinic.IsClaimed(course.Form))
        {
            return [];
        }

        var reachesBack = _plan.Claims.Retroactive.Or(false) && granted < DateOnly.MaxValue;
        var lines = new ClaimLines(_plan.Claims.Allowed, _sharing, clinic).Of(
            course,
            day => reachesBack || day >= granted
        );
        var paid = Adjudication.Of(_sharing.Plan(), _sharing.Met(), _now.Today, lines.Select(one => one.Line));
        return [.. lines.Zip(paid, (one, line) => (one.Charge, line))];
    }

    /// <summary>The day on which money for care comes, where the plan says yes on a day; the day of the care where the clinic gets it.</summary>
    public DateOnly Arrives(BillingLine line, DateOnly granted) =>
        DayOrder.Later(line.Day, granted).AddDays(_plan.Claims.PaidAfterDays.Or(0));

    /// <summary>Every clinic that could be counted bills the plan itself, and no later yes reaches back to what was paid before.</summary>
    private bool PaysBackNothing =>
        Clinics.All(one => one.IsContract || one.Condition.Truth == Truth.No)
        && (Decisions.Count == 0 || !_plan.Claims.Retroactive.Or(false));

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
                .. Clinics.Any(one => one.Clinic.Terms.Drug is not null) ? new[] { allowed.Drug } : [],
                allowed.Integration,
            ];
            if (amounts.Any(amount => amount.Or(Money.Zero) > Money.Zero) || IsCopayAlone(allowed.Infusion))
            {
                return Condition.Is(holds: true, sentence);
            }

            // What the plan allows for a treatment matters most; the others are asked for once it is known.
            var open = amounts.Where(amount => !amount.IsKnown).Select(amount => amount.Key).Take(1).ToList();
            return open.Count > 0 ? Condition.Unknown(sentence, open) : Condition.Is(holds: false, sentence);
        }
    }

    private bool IsCopayAlone(Answer<Money> infusion) =>
        !infusion.IsKnown
        && Clinics.Any(one =>
            one.IsContract && _sharing.IsCopayAlone(one.Network, ClaimLines.Kind(ChargeKind.Infusion))
        );

    private static IEnumerable<string> Program(SavingsProgram program)
    {
        if (!program.Left.IsKnown)
        {
            yield return program.Left.Key;
        }

        if (!program.Rule.IsKnown)
        {
            yield return program.Rule.Key;
        }
        else if (program is { Rule.Value: "maximizer", SetShare.IsKnown: false })
        {
            yield return program.SetShare.Key;
        }
    }
}
