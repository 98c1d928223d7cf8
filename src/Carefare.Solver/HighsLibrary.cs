using System.Reflection;
using System.Runtime.InteropServices;

namespace Carefare.Solver;

/// <summary>The functions of the native library's C interface that are used.</summary>
internal static partial class HighsLibrary
{
    private const string Name = "highs";

    static HighsLibrary() => NativeLibrary.SetDllImportResolver(typeof(HighsLibrary).Assembly, Find);

    /// <summary>The file's name on this kind of machine.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "highs.dll"
        : OperatingSystem.IsMacOS() ? "libhighs.1.dylib"
        : "libhighs.so.1";

    [LibraryImport(Name, EntryPoint = "Highs_create")]
    public static partial nint Create();

    [LibraryImport(Name, EntryPoint = "Highs_destroy")]
    public static partial void Destroy(nint solver);

    [LibraryImport(Name, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetBoolOption(HighsHandle solver, string option, int value);

    [LibraryImport(Name, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetIntOption(HighsHandle solver, string option, int value);

    [LibraryImport(Name, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetDoubleOption(HighsHandle solver, string option, double value);

    [LibraryImport(Name, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetStringOption(HighsHandle solver, string option, string value);

    [LibraryImport(Name, EntryPoint = "Highs_passLp")]
    public static partial int PassLp(
        HighsHandle solver,
        int columns,
        int rows,
        int entries,
        int format,
        int sense,
        double offset,
        double[] cost,
        double[] lower,
        double[] upper,
        double[] rowLower,
        double[] rowUpper,
        int[] start,
        int[] index,
        double[] factor
    );

    [LibraryImport(Name, EntryPoint = "Highs_changeColsBoundsByRange")]
    public static partial int ChangeColumnBounds(
        HighsHandle solver,
        int from,
        int to,
        ReadOnlySpan<double> lower,
        ReadOnlySpan<double> upper
    );

    [LibraryImport(Name, EntryPoint = "Highs_changeColsCostByRange")]
    public static partial int ChangeCosts(HighsHandle solver, int from, int to, ReadOnlySpan<double> cost);

    [LibraryImport(Name, EntryPoint = "Highs_changeRowsBoundsByRange")]
    public static partial int ChangeRowBounds(
        HighsHandle solver,
        int from,
        int to,
        ReadOnlySpan<double> lower,
        ReadOnlySpan<double> upper
    );

    [LibraryImport(Name, EntryPoint = "Highs_getBasis")]
    public static partial int GetBasis(HighsHandle solver, [Out] int[] columns, [Out] int[] rows);

    [LibraryImport(Name, EntryPoint = "Highs_setBasis")]
    public static partial int SetBasis(HighsHandle solver, int[] columns, int[] rows);

    [LibraryImport(Name, EntryPoint = "Highs_clearSolver")]
    public static partial int Forget(HighsHandle solver);

    [LibraryImport(Name, EntryPoint = "Highs_getDualRay")]
    public static partial int GetDualRay(HighsHandle solver, out int isThere, [Out] double[] prices);

    [LibraryImport(Name, EntryPoint = "Highs_run")]
    public static partial int Run(HighsHandle solver);

    [LibraryImport(Name, EntryPoint = "Highs_getModelStatus")]
    public static partial int GetModelStatus(HighsHandle solver);

    [LibraryImport(Name, EntryPoint = "Highs_getSolution")]
    public static partial int GetSolution(
        HighsHandle solver,
        [Out] double[] columns,
        [Out] double[]? reducedCosts,
        [Out] double[]? rows,
        [Out] double[] prices
    );

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? path) =>
        name != Name ? 0
        : NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, FileName), out var beside) ? beside
        : NativeLibrary.TryLoad(FileName, assembly, path, out var elsewhere) ? elsewhere
        : 0;
}
