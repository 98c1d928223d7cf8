namespace Carefare.Bench;

/// <summary>A mixed-integer programme that looks for the least cost.</summary>
internal sealed class MixedProgramme
{
    public List<double> Cost { get; } = [];

    public List<double> Lower { get; } = [];

    public List<double> Upper { get; } = [];

    /// <summary>For each column 1 where it takes whole numbers only, else 0.</summary>
    public List<int> Whole { get; } = [];

    public List<double> RowLower { get; } = [];

    public List<double> RowUpper { get; } = [];

    /// <summary>Where each row begins among the entries.</summary>
    public List<int> Start { get; } = [];

    public List<int> Index { get; } = [];

    public List<double> Factor { get; } = [];

    /// <summary>Adds something that is decided in any amount.</summary>
    public int Amount(decimal lower, decimal upper, decimal cost) => Column(lower, upper, cost, whole: 0);

    /// <summary>Adds something that is done or not.</summary>
    public int Switch(decimal cost) => Column(0, 1, cost, whole: 1);

    /// <summary>Adds what must hold; null leaves a side open.</summary>
    public void Row(decimal? lower, decimal? upper, IEnumerable<(int Column, decimal Factor)> entries)
    {
        RowLower.Add(lower is { } least ? (double)least : double.NegativeInfinity);
        RowUpper.Add(upper is { } most ? (double)most : double.PositiveInfinity);
        Start.Add(Index.Count);
        foreach (var column in entries.GroupBy(entry => entry.Column, entry => entry.Factor))
        {
            Index.Add(column.Key);
            Factor.Add((double)column.Sum());
        }
    }

    private int Column(decimal lower, decimal upper, decimal cost, int whole)
    {
        Lower.Add((double)lower);
        Upper.Add((double)upper);
        Cost.Add((double)cost);
        Whole.Add(whole);
        return Cost.Count - 1;
    }
}
