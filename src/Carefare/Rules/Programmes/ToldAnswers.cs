using System.Diagnostics;

namespace Carefare.Rules.Programmes;

/// <summary>Says what a case tells of each answer that programmes ask for.</summary>
/// <param name="now">The situation.</param>
internal sealed class ToldAnswers(Situation now)
{
    private readonly Dictionary<string, Told> _told = new(StringComparer.Ordinal);

    /// <summary>What is told of an answer.</summary>
    /// <param name="answer">Its name in the programmes' records.</param>
    public Told Of(string answer)
    {
        if (!_told.TryGetValue(answer, out var told))
        {
            told = Find(answer);
            _told.Add(answer, told);
        }

        return told;
    }

    private Told Find(string answer)
    {
        var (person, around) = (now.Case.Person, now.Case.Circumstances);
        return answer switch
        {
            "age" => person.Age.IsKnown ? Told.Value((decimal)person.Age.Value) : Told.Nothing([person.Age.Key]),
            "income_fpl" => PublicCare.Income(now),
            "years_since_crime" => Crime.YearsSince(now),
            "state" => Told.Of(person.State),
            "diagnosis" => Told.Of(now.Case.Condition.Diagnosis),
            "modality" => Modality(),
            "insurance" => InsuranceHeld.Of(now),
            "employer" => InsuranceHeld.Employer(now),
            "veteran" => Told.Of(person.Veteran),
            "hospital" => OfClinics(quote => Told.Of(quote.Hospital)),
            "clinic_fund" => OfClinics(quote => Told.Of(quote.Fund)),
            "ketamine_benefit" => Told.Of(around.KetamineBenefit),
            "hra" => Told.Of(around.Hra),
            "hurt_at_work" => Told.Of(around.HurtAtWork),
            "hurt_by_crime" => Told.Of(around.HurtByCrime),
            "crime_reported" => Told.Of(around.CrimeReported),
            "disability" => Told.Of(around.Disability),
            "work_goal" => Told.Of(around.WorkGoal),
            "medicaid_adult" => PublicCare.MedicaidForAdults(now),
            "health_center_discount" => PublicCare.HealthCenterDiscount(now),
            _ => throw new UnreachableException($"No rule tells the answer \"{answer}\"."),
        };
    }

    /// <summary>What is planned, and what the clinics that quoted give.</summary>
    private Told Modality()
    {
        var quoted = now
            .Case.Quotes.Select(quote => quote.Modality)
            .Where(modality => modality.IsKnown)
            .Select(Told.Of);
        var planned = now.Case.Course.Modality;
        return planned.IsKnown || now.Case.Quotes.All(quote => !quote.Modality.IsKnown)
            ? Told.All(quoted.Prepend(Told.Of(planned)))
            : Told.All(quoted);
    }

    private Told OfClinics(Func<Cases.Quote, Told> each) =>
        now.Case.Quotes.Count > 0 ? Told.All(now.Case.Quotes.Select(each)) : Told.Nothing(["quotes"]);
}
