using Carefare.Cases;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>Makes the protocol from the person's answers, and from what is usual where an answer is missing.</summary>
internal sealed class WantedProtocol
{
    /// <summary>How far maintenance is looked at where neither its months nor a horizon are given: a year.</summary>
    private const int Year = 12;

    private readonly WantedCourse _wanted;
    private readonly Situation _now;
    private readonly List<Assumption> _assumed = [];

    private WantedProtocol(Situation now) => (_now, _wanted) = (now, now.Case.Course);

    /// <summary>The protocol, and what was taken to hold.</summary>
    public static (Protocol Protocol, IReadOnlyList<Assumption> Assumptions) Of(Situation now)
    {
        var reading = new WantedProtocol(now);
        var protocol = Substitute.IsWanted(now) ? reading.Esketamine() : reading.Spread(reading.Infusions());
        reading.Response(protocol.Infusions);
        return (protocol, reading._assumed);
    }

    private Protocol Spread(int infusions) => new(infusions, OverDays(infusions), Maintenance(), Horizon);

    /// <summary>By the label, or its first treatments where the person names fewer; evenly where the person says over how many days.</summary>
    private Protocol Esketamine()
    {
        var (days, twice, once) = EsketamineProtocol.Series(_now);
        var treatments = _wanted.Infusions.Or(days.Count);
        if (_wanted.OverDays.IsKnown)
        {
            return Spread(treatments);
        }

        if (!_wanted.Infusions.IsKnown)
        {
            _assumed.Add(EsketamineProtocol.Assumed(_wanted.Infusions.Key, days, twice, once));
        }

        return Protocol.On(days.First(treatments), Maintenance(), Horizon);
    }

    private int? Horizon => _wanted.HorizonMonths.IsKnown ? _wanted.HorizonMonths.Value : null;

    private int Infusions() =>
        _wanted.Infusions.IsKnown
            ? _wanted.Infusions.Value
            : Usual(
                _wanted.Infusions.Key,
                count => $"A series of {count} is usual{OfInfusions}",
                Usually.Of(_now, "series-infusions", Diagnosis)
            );

    private int OverDays(int infusions)
    {
        var days = _wanted.OverDays.IsKnown
            ? _wanted.OverDays.Value
            : Usual(
                _wanted.OverDays.Key,
                count => $"A series over {count} days is usual{OfInfusions}",
                Usually.Of(_now, "series-days", Diagnosis)
            );
        if (days >= infusions - 1)
        {
            return days;
        }

        _assumed.Add(new(_wanted.OverDays.Key, $"{infusions} treatments take at least {infusions - 1} days."));
        return infusions - 1;
    }

    private Maintenance? Maintenance()
    {
        if (_wanted.MaintenanceMonths is { IsKnown: true, Value: 0 })
        {
            return null;
        }

        if (!_wanted.EveryWeeks.IsKnown && !_wanted.MaintenanceMonths.IsKnown)
        {
            _assumed.Add(
                new(
                    _wanted.EveryWeeks.Key,
                    "Nothing is counted for treatments after the series. Ask the clinic how often they are usual."
                )
            );
            return null;
        }

        return new(EveryWeeks(), Months());
    }

    private int EveryWeeks()
    {
        if (_wanted.EveryWeeks.IsKnown)
        {
            return _wanted.EveryWeeks.Value;
        }

        if (Substitute.IsWanted(_now))
        {
            var (weeks, assumed) = EsketamineProtocol.EveryWeeks(_now);
            _assumed.AddRange(assumed);
            return weeks;
        }

        return Usual(
            _wanted.EveryWeeks.Key,
            count => $"After the series, a treatment every {count} weeks is usual",
            Usually.Of(_now, "maintenance-interval-weeks")
        );
    }

    private int Months()
    {
        if (_wanted.MaintenanceMonths.IsKnown)
        {
            return _wanted.MaintenanceMonths.Value;
        }

        var months = _wanted.HorizonMonths.Or(Year);
        _assumed.Add(
            new(_wanted.MaintenanceMonths.Key, $"Treatments after the series are counted for {months} months.")
        );
        return months;
    }

    /// <summary>Half an answer about stopping early is not guessed at.</summary>
    private void Response(int infusions)
    {
        var (after, chance) = (_wanted.KnownAfter, _wanted.ChanceOfGoingOn);
        if (after.IsKnown != chance.IsKnown)
        {
            _assumed.Add(
                new(
                    after.IsKnown ? chance.Key : after.Key,
                    "The whole course is counted: when it is known whether the treatment helps, or how likely it then goes on, "
                        + "is missing."
                )
            );
        }
        else if (after.IsKnown && after.Value >= infusions)
        {
            _assumed.Add(
                new(
                    _wanted.Infusions.Key,
                    $"The whole course is counted: a series of {infusions} cannot end early after {after.Value}."
                )
            );
        }
    }

    /// <summary>Another way of giving it is not the same treatment, and its usual course is not recorded.</summary>
    private string OfInfusions =>
        _wanted.Modality.Or("iv") is "iv"
            ? ""
            : " for infusions, and is taken for want of a better figure: ask the clinic";

    private string Diagnosis => _now.Case.Condition.Diagnosis.Or("other");

    private int Usual(string key, Func<int, string> sentence, Usually usual)
    {
        var count = decimal.ToInt32(decimal.Round(usual.Typical, MidpointRounding.AwayFromZero));
        _assumed.Add(new(key, $"{sentence(count)}; the case does not say.{usual.Note}", usual.Citation));
        return count;
    }
}
