namespace Carefare.Tests.Planning;

/// <summary>
/// Every way to live through what may come to somebody with a tiny course, in steps of fifty dollars: when and where to begin, how much
/// of each charge to borrow, how much to pay back. What is done on a day hangs on the answers so far. It shares nothing with the planner.
/// </summary>
internal sealed class Everything
{
    private static readonly DateOnly Begin = new(2026, 12, 1);
    private const int Months = 24;
    private const int Step = 50;

    private readonly Tiny _tiny;
    private readonly List<(DateOnly Day, Happens What)> _steps = [];
    private readonly int _lastAnswer;

    private Everything(Tiny tiny)
    {
        _tiny = tiny;
        if (tiny.Fund is { } fund)
        {
            _steps.Add((fund.Answer, (at, life) => Ask(at, life, fund.Chance, life with { Fund = fund.Amount })));
        }

        foreach (var (day, chance) in tiny.Insurer?.Answers ?? [])
        {
            // An appeal is only made where the first answer was no.
            _steps.Add((day, (at, life) => life.Insured ? Live(at, life) : Ask(at, life, chance, Insured(life, day))));
        }

        foreach (var month in Enumerable.Range(0, Months).Select(Begin.AddMonths))
        {
            _steps.Add((month, (at, life) => First(at, life, month)));
            _steps.Add((month.AddDays(9), (at, life) => Tenth(at, life, month)));
        }

        // What is said on a day is known before anything is paid on it.
        var answers = _steps.Count - (2 * Months);
        var last = _steps.Take(answers).Max(step => step.Day);
        _steps = [.. _steps.OrderBy(step => step.Day)];
        _lastAnswer = _steps.FindIndex(step => step.Day > last) - 1;
    }

    /// <summary>What happens at a place among the steps to somebody, and all that may follow.</summary>
    private delegate List<Totals> Happens(int at, Life life);

    /// <summary>The total of each story with its probability, in every way of living that no other one beats in all stories.</summary>
    public static IReadOnlyList<Totals> Of(Tiny tiny) => new Everything(tiny).Live(-1, new(tiny.Cash, tiny.Cash));

    private List<Totals> Live(int at, Life life) =>
        at >= _lastAnswer && IsOver(life) && life.Owed + life.New == 0 && life.Instalments.Count == 0
            ? [new([(1, life.Total)])]
        : at + 1 < _steps.Count ? _steps[at + 1].What(at + 1, life)
        : [];

    /// <summary>A yes or a no, each with its chance: what follows must work in both.</summary>
    private List<Totals> Ask(int at, Life life, decimal chance, Life yes)
    {
        var no = Live(at, life);
        return Totals.Least(Live(at, yes).SelectMany(one => no.Select(other => Totals.Of(chance, one, other))));
    }

    /// <summary>The first of a month: last month's interest, this month's money, then where to begin, and what to pay.</summary>
    private List<Totals> First(int at, Life life, DateOnly day)
    {
        var days = day.DayNumber - day.AddMonths(-1).DayNumber;
        var interest = _tiny.Promotion > 0 ? 0 : Cents(((life.Owed * days) + (life.New * (days - 9))) * 0.001m);
        life = Received(life, day) with
        {
            Owed = life.Owed + life.New + interest,
            New = 0,
            Total = life.Total + interest,
        };
        life = life with { Cash = life.Cash + _tiny.Monthly, Untouched = life.Untouched + _tiny.Monthly };
        return life.Owed > _tiny.Limit
            ? []
            : Totals.Least(Begun(life, day).SelectMany(one => Paid(one, day)).SelectMany(one => Live(at, one)));
    }

    private IEnumerable<Life> Begun(Life life, DateOnly day)
    {
        if (life.Start is not null || day > Begin.AddMonths(_tiny.MayWait ? 1 : 0))
        {
            return [life];
        }

        var now = _tiny.Prices.Select((_, clinic) => life with { Start = day, Clinic = clinic });
        return _tiny.MayWait && day == Begin ? now.Append(life) : now;
    }

    private IEnumerable<Life> Paid(Life life, DateOnly day)
    {
        var most = decimal.Min(life.Owed, decimal.Max(0, life.Cash - Floor(life)));
        // After the last charge nothing is better than to pay off as much as can be spared, but for a least payment in the next month.
        var isBest = IsOver(life) && (_tiny.Promotion > 0 || _tiny.Least == 0);
        foreach (var paid in isBest ? [most] : Amounts(most))
        {
            var after = life.Owed - paid;
            var works =
                _tiny.Promotion > 0
                    // What a promotion leaves on its last payment day was bought since.
                    ? after
                        <= life.Bought.Where(one => one.Day > day.AddMonths(-_tiny.Promotion)).Sum(one => one.Amount)
                    : paid >= decimal.Min(life.Owed, _tiny.Least);
            if (works)
            {
                yield return life with
                {
                    Cash = life.Cash - paid,
                    Owed = after,
                };
            }
        }
    }

    /// <summary>
    /// The tenth of a month: perhaps a loan's payment, and a charge, of which the fund pays what it can, and of the rest a part is
    /// borrowed.
    /// </summary>
    private List<Totals> Tenth(int at, Life life, DateOnly month)
    {
        var instalment = life.Instalments.Count > 0 ? life.Instalments[0] : 0;
        life = Received(life, month.AddDays(9));
        life = life with { Cash = life.Cash - instalment, Instalments = [.. life.Instalments.Skip(1)] };
        if (life.Start is not { } start || life.Charges == Prices(life).Length)
        {
            return instalment == 0 || life.Cash >= Floor(life) ? Live(at, life) : [];
        }

        var day = month.AddDays(9);
        var price = Prices(life)[life.Charges];
        life = life with { Charges = life.Charges + 1, Total = life.Total + price };
        if (day == start.AddDays(9))
        {
            life = life with { Uncovered = price };
            life = life.Insured ? Reimbursed(life, day) : life;
        }

        var isInTime = _tiny.Fund is { } fund && fund.From <= day && day <= fund.Until;
        var given = isInTime ? decimal.Min(life.Fund, day == start.AddDays(9) ? life.Uncovered : price) : 0;
        life = life with
        {
            Fund = life.Fund - given,
            Total = life.Total - given,
            Uncovered = day == start.AddDays(9) ? life.Uncovered - given : life.Uncovered,
        };
        var lives = _tiny.Loan > 0 ? Lent(life, price - given, instalment > 0) : Borrowed(life, price - given, month);
        return Totals.Least(lives.SelectMany(one => Live(at, one)));
    }

    private IEnumerable<Life> Borrowed(Life life, decimal due, DateOnly month)
    {
        var needed = decimal.Min(due, decimal.Max(0, due - life.Cash + Floor(life)));
        foreach (var borrowed in Amounts(due).Append(needed).Distinct())
        {
            var rest = life.Cash - (due - borrowed);
            var isLarge = _tiny.Promotion == 0 || borrowed == 0 || borrowed >= _tiny.Least;
            if (isLarge && life.Owed + borrowed <= _tiny.Limit && (borrowed == due || rest >= Floor(life)))
            {
                yield return life with
                {
                    Cash = rest,
                    New = borrowed,
                    Bought = [.. life.Bought, (month, borrowed)],
                };
            }
        }
    }

    /// <summary>A loan of whole dollars on the day of the first charge, before what is answered later.</summary>
    private IEnumerable<Life> Lent(Life life, decimal due, bool pays)
    {
        for (var lent = 0m; lent <= (life.Charges == 1 ? _tiny.Limit : 0); lent++)
        {
            var rest = life.Cash + (lent * 0.9m) - due;
            if (rest >= Floor(life) || (due == 0 && !pays))
            {
                yield return life with
                {
                    Cash = rest,
                    Total = life.Total + (lent * 0.1m),
                    Instalments = lent > 0 ? Instalments(lent) : life.Instalments,
                };
            }
        }
    }

    private decimal[] Instalments(decimal lent)
    {
        var level = Cents(lent / _tiny.Loan);
        return [.. Enumerable.Repeat(level, _tiny.Loan - 1), lent - (level * (_tiny.Loan - 1))];
    }

    private Life Insured(Life life, DateOnly day)
    {
        life = life with { Insured = true };
        return life.Charges > 0 ? Reimbursed(life, day) : life;
    }

    /// <summary>The insurer gives back its part of the first charge, as far as nobody else has paid it.</summary>
    private Life Reimbursed(Life life, DateOnly granted)
    {
        var part = life.Clinic == 0 ? decimal.Min(_tiny.Insurer!.Amount, life.Uncovered) : 0;
        return life with
        {
            Uncovered = life.Uncovered - part,
            Total = life.Total - part,
            Back = part,
            BackOn = _tiny.Insurer!.After(life.Start!.Value.AddDays(9), granted),
        };
    }

    private static Life Received(Life life, DateOnly day) =>
        life.BackOn <= day ? life with { Cash = life.Cash + life.Back, Back = 0 } : life;

    private bool IsOver(Life life) => life.Start is not null && life.Charges == Prices(life).Length;

    private int[] Prices(Life life) => _tiny.Prices[life.Clinic];

    private decimal Floor(Life life) => decimal.Min(_tiny.KeepBack, life.Untouched);

    private static decimal Cents(decimal dollars) => decimal.Round(dollars, 2, MidpointRounding.AwayFromZero);

    private static IEnumerable<decimal> Amounts(decimal most)
    {
        yield return most;
        for (var amount = (decimal.Ceiling(most / Step) - 1) * Step; amount >= 0; amount -= Step)
        {
            yield return amount;
        }
    }

    /// <summary>How somebody stands on a day.</summary>
    private sealed record Life(decimal Cash, decimal Untouched)
    {
        public DateOnly? Start { get; init; }
        public int Clinic { get; init; }
        public int Charges { get; init; }
        public decimal Owed { get; init; }
        public decimal New { get; init; }
        public IReadOnlyList<decimal> Instalments { get; init; } = [];
        public IReadOnlyList<(DateOnly Day, decimal Amount)> Bought { get; init; } = [];
        public decimal Fund { get; init; }
        public bool Insured { get; init; }
        public decimal Uncovered { get; init; }
        public decimal Back { get; init; }
        public DateOnly BackOn { get; init; }
        public decimal Total { get; init; }
    }
}
