package dev.cairn.rules;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has compiled rules look at their time limit with each condition that they try and each consequence: the engine itself does so between two firings alone, and
 * may look for the next match for minutes.
 */
final class TimeChecks extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final String WATCHDOG = Type.getInternalName(Watchdog.class);

    private TimeChecks(ClassWriter out) {
        super(API, out);
    }

    static CompiledRules in(CompiledRules compiled) {
        NavigableMap<String, byte[]> classes = new TreeMap<>(compiled.classes());
        classes.replaceAll((name, bytes) -> in(bytes));
        return new CompiledRules(compiled.revision(), compiled.factTypes(), compiled.models(), classes);
    }

    private static byte[] in(byte[] bytes) {
        ClassReader type = new ClassReader(bytes);
        ClassWriter out = new ClassWriter(type, 0);
        type.accept(new TimeChecks(out), 0);
        return out.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
        return isCalledByTheEngine(access, name) ? new AtItsStart(out) : out;
    }

    /** Bridges call what they bridge to. */
    private static boolean isCalledByTheEngine(int access, String name) {
        boolean isOfInterface = name.equals("test") || name.equals("apply") || name.equals("execute");
        return isOfInterface && (access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT)) == 0;
    }

    private static final class AtItsStart extends MethodVisitor {
        AtItsStart(MethodVisitor out) {
            super(API, out);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCHDOG, "check", "()V", false);
        }
    }
}
