namespace Carefare.Tests.Oracle;

/// <summary>What a clinic asks for on a day.</summary>
/// <param name="Initial">Whether it belongs to the evaluation and the series.</param>
/// <param name="Care">The care that it pays for, by the day on which it is given; nothing for a membership's fee.</param>
/// <param name="Kind">evaluation, infusion, maintenance, monitoring, integration; empty for a membership's fee.</param>
internal sealed record Due(
    DateOnly Day,
    decimal Amount,
    bool Initial,
    IReadOnlyList<(DateOnly Day, decimal Amount)> Care,
    string Kind
);

/// <summary>A course written out from a clinic's quote with pencil and paper.</summary>
internal sealed class CourseByHand
{
    private readonly Paper _told;
    private readonly Paper _quote;
    private readonly List<Due> _dues = [];
    private readonly List<DateOnly> _series = [];
    private readonly List<DateOnly> _later = [];

    private CourseByHand(Paper told, Paper quote, DateOnly start)
    {
        _told = told;
        _quote = quote;
        var course = told["course"];
        var infusions = course["infusions"].Whole();
        for (var i = 0; i < infusions; i++)
        {
            var days = infusions == 1 ? 0 : course["over_days"].Number() * i / (infusions - 1);
            _series.Add(start.AddDays((int)decimal.Floor(days + 0.5m)));
        }

        var upkeep = course["maintenance"];
        var end = start.AddMonths(course["horizon_months"].Whole(1200));
        var until = _series[^1].AddMonths(upkeep["months"].Whole());
        var every = upkeep["every_weeks"].Whole(1) * 7;
        for (var day = _series[^1].AddDays(every); upkeep.Said && day <= until && day < end; day = day.AddDays(every))
        {
            _later.Add(day);
        }

        if (quote["modality"].Text == "esketamine" && course["modality"].Text != "esketamine")
        {
            Spray(
                start,
                upkeep.Said && until < end ? until
                    : upkeep.Said ? end.AddDays(-1)
                    : DateOnly.MinValue
            );
        }
    }

    /// <summary>By the label, until the last day that the other course would still have.</summary>
    private void Spray(DateOnly start, DateOnly until)
    {
        var day = _told["as_of"].Day;
        var twice = World.At("esketamine-weeks-twice", day).Whole();
        var once = World.For(World.At("esketamine-weeks-once", day), _told["condition"]["diagnosis"].Text).Whole();
        _series.Clear();
        _later.Clear();
        for (var week = 0; week < twice + once; week++)
        {
            _series.Add(start.AddDays(7 * week));
            if (week < twice)
            {
                _series.Add(start.AddDays(7 * week + 3));
            }
        }

        var every = 7 * _told["course"]["esketamine"]["every_weeks"].Whole(2);
        for (var later = _series[^1].AddDays(every); later <= until; later = later.AddDays(every))
        {
            _later.Add(later);
        }
    }

    public static IReadOnlyList<Due> Of(Paper told, Paper quote, string form, DateOnly start) =>
        new CourseByHand(told, quote, start).Priced(form);

    private decimal List => _quote["infusion"].Number();

    private decimal LaterList => _quote["maintenance_infusion"].Number(List);

    private List<Due> Priced(string form)
    {
        var first = _series[0];
        if (form != "package" || !_quote["package"]["includes_evaluation"].Yes)
        {
            Care(first, _quote["evaluation"].Number(), initial: true, "evaluation");
        }

        switch (form)
        {
            case "per_infusion":
                Each(List, LaterList, from: 0);
                break;
            case "package":
                var some = _quote["package"]["infusions"].Whole();
                Ahead(_quote["package"]["price"].Number(), some);
                Each(List, LaterList, from: some);
                break;
            case "prepaid":
                Ahead(Cents(List * _series.Count * (1 - _quote["prepay_discount"].Number())), _series.Count);
                Each(0, LaterList, from: _series.Count);
                break;
            case "membership":
                var member = _quote["membership"];
                Each(member["infusion"].Number(), member["infusion"].Number(), from: 0);
                Fees(member);
                break;
            case "sliding_scale":
                var part = 1 - PercentOff();
                Each(Cents(List * part), Cents(LaterList * part), from: 0);
                break;
            default:
                throw new InvalidOperationException(form);
        }

        Besides();
        return _dues;
    }

    private void Each(decimal series, decimal later, int from)
    {
        _series.Skip(from).ToList().ForEach(day => Care(day, series, initial: true, "infusion"));
        _later.ForEach(day => Care(day, later, initial: false, "maintenance"));
    }

    private void Besides()
    {
        var monitoring = _quote["monitoring"].Number();
        _series.ForEach(day => Care(day, monitoring, initial: true, "monitoring"));
        _later.ForEach(day => Care(day, monitoring, initial: false, "monitoring"));
        var (drug, from) = (
            _quote["drug"]["price"].Number(),
            _quote["drug"]["from"].Text == "pharmacy" ? "pharmacy" : "drug"
        );
        _series.Concat(_later).ToList().ForEach(day => Care(day, drug, initial: false, from));
        var sessions = _quote["integration"]["sessions"].Whole();
        for (var k = 1; k <= sessions; k++)
        {
            var visit = (k * _series.Count + sessions - 1) / sessions;
            Care(_series[visit - 1], _quote["integration"]["price"].Number(), initial: true, "integration");
        }
    }

    private void Fees(Paper member)
    {
        var first = _series[0];
        var last = _later.Count > 0 ? _later[^1] : _series[^1];
        var needed = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        for (var month = 0; month < int.Max(needed, member["minimum_months"].Whole(1)); month++)
        {
            var day = month == 0 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(month);
            _dues.Add(new(day, member["monthly"].Number(), Initial: false, [], ""));
        }
    }

    private decimal PercentOff()
    {
        var person = _told["person"];
        var area = person["state"].Text is "AK" or "HI" ? person["state"].Text : "contiguous";
        var day = _told["as_of"].Day;
        var line =
            World.At("poverty-guideline-first", day)[area].Number()
            + World.At("poverty-guideline-additional", day)[area].Number() * (person["household_size"].Number() - 1);
        return _quote["sliding_scale"]
            .Items.Where(band => person["annual_income"].Number() <= band["up_to_fpl"].Number() * line)
            .Select(band => band["percent_off"].Number())
            .DefaultIfEmpty(0)
            .Max();
    }

    private void Ahead(decimal price, int infusions)
    {
        var days = _series.Take(infusions).ToArray();
        var care = days.Select(day => (day, decimal.Floor(price * 100 / days.Length) / 100)).ToArray();
        care[^1].Item2 += price - care.Sum(part => part.Item2);
        _dues.Add(new(_series[0], price, Initial: true, care, "infusion"));
    }

    private void Care(DateOnly day, decimal amount, bool initial, string kind)
    {
        if (amount > 0)
        {
            _dues.Add(new(day, amount, initial, [(day, amount)], kind));
        }
    }

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
